### What is wrong with the site's own files, for whoever looks after the site. It stands on the page under "This site's
### settings have a fault".

# $file: the name of a file.
site-not-loaded = { $file } could not be loaded
site-no-file = { $file }: there is no such file beside index.html
# $area: the id of an area, as it is written in the file after "area", which is not translated.
site-no-area = { $file }: area: there is no area "{ $area }"
site-no-reader = The part of this program that reads the site's own files could not be loaded, so none of them was opened. Reload the page to try again.
