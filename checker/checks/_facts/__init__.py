"""What the checks on facts share: the people that an article names, the offices it gives them, the day it is of."""
