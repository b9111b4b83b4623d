"""Everything from outside (addresses fetched, HTML, pictures, files) is fetched, checked and cleaned here."""
