"""The feeds of lists: one `Listing` for the page of a list and for its files, whatever their format."""
