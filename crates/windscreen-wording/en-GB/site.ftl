### What is wrong with the site's own files, for whoever looks after the site. It stands on the page under "This site's
### settings have a fault".

# $file: the name of a file.
site-not-loaded = { $file } could not be loaded
site-no-file = { $file }: there is no such file beside index.html
# $area: the id of an area, as it is written in the file after "area", which is not translated.
site-no-area = { $file }: area: there is no area "{ $area }"
# The attribute "area" and the element <windscreen-toolkit> are names in a page's HTML, which are not translated.
# $area: the id that stands there.
site-no-area-of-element = The page that shows this asks for an area that is not here: area="{ $area }" on <windscreen-toolkit>
# $why: what is wrong with it, a sentence.
site-area-misspelt = The attribute "area" of <windscreen-toolkit>, on the page that shows this: { $why }
# $place: the file or area and the key in it, which is not translated. $logo: the name of the picture.
site-no-logo = { $place }: the picture "{ $logo }" could not be shown: it must stand in the folder of index.html and be one that browsers show (.svg, .png, .jpg or .webp)
site-no-reader = The part of this program that reads the site's own files could not be loaded, so none of them was opened. Reload the page to try again.
# $tool: the id of a tool, as it is written in the file after "id" or in the address, which is not translated.
site-takes-place = { $file }: id: "{ $tool }" is the id of a tool that comes with this program, and this one is used in its place; if that is meant, name it under "replaces" in windscreen.json, and else give this one an id of its own
site-same-id = { $file }: id: another file of this site has the id "{ $tool }", and only the first is used
site-replaces-nothing = { $file }: replaces: no tool of the id "{ $tool }" comes with this program and has its place taken by one of "instruments"
# $pack: the id of another wording pack, as it is written in its file.
site-wordings-meet = { $file }: from, until: the wording pack "{ $pack }" is for the same tool and holds on some of the same days; on those, the one is used that "wording" names first
site-same-pack = { $file }: id: another wording pack of this site has the id "{ $pack }" and other words; a record could not tell them apart, so give changed words an id of their own
site-no-tool = The address asks for a tool that is not here: "{ $tool }"
