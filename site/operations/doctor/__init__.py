"""What is missing or unsafe in an installation, in plain words: `manage.py doctor`."""
