"""Takes over reports from a spreadsheet that SP4N-LAPOR! exported.

Parsing is pure and explains every row that it refuses; taking the rows into the server
is repeatable, because ids derive from the Tracking ID.
"""
