"""The pages from which a community is run, on the site itself."""
