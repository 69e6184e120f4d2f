"""The packages as they are handed out: built twice, installed, run, taken away. Takes minutes.

``make packages-test`` runs it; the files are called ``check_*`` so that ``make test`` does not.
"""
