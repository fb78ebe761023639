"""An Article's Claims: who says what, how firmly, with which numbers and dates.

A text is read (`tokens`, `quotations`, `structure`), what it attributes is found (`attributions`, `numbers`), told
apart from what the writer says (`drafts`, `statements`), given to whoever says it (`speakers`) and held against another
article's claims (`pairing`).

The room has the name of the function that the package offers, `newsdiff.claims(article)`: whichever of the two an
importer finds under that name, it can call it.
"""

import sys
from types import ModuleType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newsdiff.articles.model import Article
    from newsdiff.claims.model import Claim


class _Callable(ModuleType):
    def __call__(self, article: "Article") -> "tuple[Claim, ...]":
        from newsdiff.claims.extract import claims

        return claims(article)


sys.modules[__name__].__class__ = _Callable
