"""The doors: everything that enters the house (addresses fetched, HTML, pictures, files) comes through here."""
