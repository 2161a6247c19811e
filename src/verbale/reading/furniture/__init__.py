"""What in a page is not the article: menus, share lines, prompts, other stories.

Found before the parse, on text alone.
"""

from verbale.reading.furniture.finding import find_furniture

__all__ = ["find_furniture"]
