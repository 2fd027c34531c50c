//! A map as two lists in the order of its keys: std's is a tree, written out anew for each kind of value, and that
//! weighs more than all that is kept in it here. Keys are looked up by halves; `tests/it/maps.rs` holds it against std's.

use std::borrow::Borrow;
use std::fmt;
use std::iter::Zip;

/// Values by keys, in the order of the keys.
#[derive(Clone, PartialEq, Eq)]
pub struct Map<K, V> {
    keys: Set<K>,
    /// The value of each key, at the same place.
    values: Vec<V>,
}

/// Keys, each once, in order.
#[derive(Clone, PartialEq, Eq)]
pub struct Set<K>(Vec<K>);

/// Where a key stands, or where it would.
#[inline(never)]
fn place<K: Borrow<Q>, Q: Ord + ?Sized>(keys: &[K], key: &Q) -> Result<usize, usize> {
    let (mut low, mut high) = (0, keys.len());
    while low < high {
        let middle = usize::midpoint(low, high);
        let Some(there) = keys.get(middle) else { break };
        match there.borrow().cmp(key) {
            std::cmp::Ordering::Less => low = middle + 1,
            std::cmp::Ordering::Greater => high = middle,
            std::cmp::Ordering::Equal => return Ok(middle),
        }
    }
    Err(low)
}

impl<K: Ord> Set<K> {
    /// None.
    pub const fn new() -> Set<K> {
        Set(Vec::new())
    }

    /// Adds a key, and says whether it was new.
    pub fn insert(&mut self, key: K) -> bool {
        match place(&self.0, &key) {
            Ok(_) => false,
            Err(at) => {
                self.0.insert(at, key);
                true
            }
        }
    }

    /// Whether a key is there.
    pub fn contains<Q: Ord + ?Sized>(&self, key: &Q) -> bool
    where
        K: Borrow<Q>,
    {
        place(&self.0, key).is_ok()
    }

    /// The keys.
    pub fn iter(&self) -> std::slice::Iter<'_, K> {
        self.0.iter()
    }

    /// The first key.
    pub fn first(&self) -> Option<&K> {
        self.0.first()
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Forgets all.
    pub fn clear(&mut self) {
        self.0.clear();
    }
}

impl<K: Ord, V> Map<K, V> {
    /// Nothing.
    pub const fn new() -> Map<K, V> {
        Map { keys: Set::new(), values: Vec::new() }
    }

    /// The value of a key.
    pub fn get<Q: Ord + ?Sized>(&self, key: &Q) -> Option<&V>
    where
        K: Borrow<Q>,
    {
        self.values.get(place(&self.keys.0, key).ok()?)
    }

    /// The value of a key, to change.
    pub fn get_mut<Q: Ord + ?Sized>(&mut self, key: &Q) -> Option<&mut V>
    where
        K: Borrow<Q>,
    {
        self.values.get_mut(place(&self.keys.0, key).ok()?)
    }

    /// Whether a key has a value.
    pub fn contains_key<Q: Ord + ?Sized>(&self, key: &Q) -> bool
    where
        K: Borrow<Q>,
    {
        self.keys.contains(key)
    }

    /// Gives a key its value, and returns the one it had.
    pub fn insert(&mut self, key: K, value: V) -> Option<V> {
        match place(&self.keys.0, &key) {
            Ok(at) => self.values.get_mut(at).map(|slot| std::mem::replace(slot, value)),
            Err(at) => {
                self.keys.0.insert(at, key);
                self.values.insert(at, value);
                None
            }
        }
    }

    /// The value of a key, to change; made if there is none yet.
    pub fn get_or_default(&mut self, key: K) -> &mut V
    where
        V: Default,
    {
        let at = match place(&self.keys.0, &key) {
            Ok(at) => at,
            Err(at) => {
                self.keys.0.insert(at, key);
                self.values.insert(at, V::default());
                at
            }
        };
        &mut self.values[at]
    }

    /// Takes a key and its value out.
    pub fn remove<Q: Ord + ?Sized>(&mut self, key: &Q) -> Option<V>
    where
        K: Borrow<Q>,
    {
        let at = place(&self.keys.0, key).ok()?;
        self.keys.0.remove(at);
        Some(self.values.remove(at))
    }

    /// Keeps only what passes.
    pub fn retain(&mut self, mut keep: impl FnMut(&K, &mut V) -> bool) {
        let mut at = 0;
        while at < self.values.len() {
            if keep(&self.keys.0[at], &mut self.values[at]) {
                at += 1;
            } else {
                self.keys.0.remove(at);
                self.values.remove(at);
            }
        }
    }

    /// Keys and values.
    pub fn iter(&self) -> Zip<std::slice::Iter<'_, K>, std::slice::Iter<'_, V>> {
        self.keys.iter().zip(&self.values)
    }

    /// Keys and values, the values to change.
    pub fn iter_mut(&mut self) -> Zip<std::slice::Iter<'_, K>, std::slice::IterMut<'_, V>> {
        self.keys.iter().zip(&mut self.values)
    }

    /// The keys.
    pub fn keys(&self) -> std::slice::Iter<'_, K> {
        self.keys.iter()
    }

    /// The values.
    pub fn values(&self) -> std::slice::Iter<'_, V> {
        self.values.iter()
    }

    /// The values, to change.
    pub fn values_mut(&mut self) -> std::slice::IterMut<'_, V> {
        self.values.iter_mut()
    }

    /// How many keys there are.
    pub fn len(&self) -> usize {
        self.values.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.values.is_empty()
    }

    /// Forgets all.
    pub fn clear(&mut self) {
        self.keys.clear();
        self.values.clear();
    }
}

impl<K: Ord> Default for Set<K> {
    fn default() -> Set<K> {
        Set::new()
    }
}

impl<K: Ord, V> Default for Map<K, V> {
    fn default() -> Map<K, V> {
        Map::new()
    }
}

impl<K: fmt::Debug> fmt::Debug for Set<K> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(&self.0).finish()
    }
}

impl<K: fmt::Debug, V: fmt::Debug> fmt::Debug for Map<K, V> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_map().entries(self.keys.0.iter().zip(&self.values)).finish()
    }
}

impl<K: Ord> FromIterator<K> for Set<K> {
    fn from_iter<I: IntoIterator<Item = K>>(keys: I) -> Set<K> {
        let mut all = Set::new();
        for key in keys {
            all.insert(key);
        }
        all
    }
}

impl<K: Ord, V> FromIterator<(K, V)> for Map<K, V> {
    fn from_iter<I: IntoIterator<Item = (K, V)>>(pairs: I) -> Map<K, V> {
        let mut all = Map::new();
        all.extend(pairs);
        all
    }
}

impl<K: Ord, V> Extend<(K, V)> for Map<K, V> {
    fn extend<I: IntoIterator<Item = (K, V)>>(&mut self, pairs: I) {
        for (key, value) in pairs {
            self.insert(key, value);
        }
    }
}

impl<'a, K: Ord> IntoIterator for &'a Set<K> {
    type Item = &'a K;
    type IntoIter = std::slice::Iter<'a, K>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl<'a, K: Ord, V> IntoIterator for &'a Map<K, V> {
    type Item = (&'a K, &'a V);
    type IntoIter = Zip<std::slice::Iter<'a, K>, std::slice::Iter<'a, V>>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl<'a, K: Ord, V> IntoIterator for &'a mut Map<K, V> {
    type Item = (&'a K, &'a mut V);
    type IntoIter = Zip<std::slice::Iter<'a, K>, std::slice::IterMut<'a, V>>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter_mut()
    }
}
