# The glossary
glossary-heading = Glossary
glossary-search = Search: English, Chinese, pinyin or its first letters
glossary-count = { $n ->
    [one] 1 term
   *[other] { $n } terms
}
glossary-none = No term found. Try fewer letters, or the other language.
bar-glossary = Glossary
bar-back = Back
bar-back-name = Back to where you were
