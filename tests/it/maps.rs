//! The record's own map, held against the standard library's.

use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use windscreen_core::{Map, Set};

proptest! {
    /// A map that lost or mixed up an entry would lose or mix up somebody's answers.
    #[test]
    fn it_answers_as_the_standard_map_does(steps in proptest::collection::vec((0_u8..5, 0_u8..20, 0_u8..9), 0..120)) {
        let (mut ours, mut std) = (Map::new(), BTreeMap::new());
        let (mut our_set, mut std_set) = (Set::new(), BTreeSet::new());
        for (what, key, value) in steps {
            match what {
                0 => prop_assert_eq!(ours.insert(key, value), std.insert(key, value)),
                1 => prop_assert_eq!(ours.remove(&key), std.remove(&key)),
                2 => prop_assert_eq!(ours.get_or_default(key), std.entry(key).or_default()),
                3 => {
                    ours.retain(|it, _| it % 7 != key % 7);
                    std.retain(|it, _| it % 7 != key % 7);
                }
                _ => prop_assert_eq!(our_set.insert(key), std_set.insert(key)),
            }
            prop_assert_eq!(ours.get(&key), std.get(&key));
            prop_assert_eq!(ours.contains_key(&key), std.contains_key(&key));
            prop_assert_eq!(our_set.contains(&key), std_set.contains(&key));
        }
        prop_assert!(ours.iter().eq(std.iter()));
        prop_assert!(our_set.iter().eq(std_set.iter()));
        prop_assert_eq!(ours.len(), std.len());
    }
}
