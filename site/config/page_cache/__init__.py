"""Pages, feeds and data that are the same for everybody are kept, and answered before the database is asked anything.

`middleware` answers; `questions` tells which requests ask for the same thing; `answers` is what is kept of an answer;
`store`, `files` and `shared` keep it, with the two stamps by which everything kept becomes old at once; `writes`
changes the stamps with every change of the database that a page could show (`tables`); `moments` knows what time alone
changes.
"""
