"""What is known of English words: whether there is such a word, how frequent it is, what stands beside it.

The two data files are made by tools/words.py; their sources and licences are in NOTICE. They are mapped into memory and
read by key, so a run that asks for few words pays for few.
"""
