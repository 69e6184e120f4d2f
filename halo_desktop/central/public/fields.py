"""Fields of the public forms: a label for each, and what is wrong beside it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from halo_desktop.central.public.markup import Html, fill, join

Errors = Mapping[str, str]
_EMPTY: Final = Html("")


def line(
    name: str,
    label: str,
    value: str,
    errors: Errors,
    *,
    hint: str = "",
    most: int = 200,
    kind: str = "text",
    complete: str = "off",
    is_required: bool = False,
) -> Html:
    """A field of one line."""
    return fill(
        '<div class="field"><label for="{name}">{label}{need}</label>{hint}{error}'
        '<input id="{name}" name="{name}" type="{kind}" value="{value}" maxlength="{most}" '
        'autocomplete="{complete}"{marks}></div>',
        name=name,
        label=label,
        need=_need(is_required=is_required),
        hint=_hint(name, hint),
        error=_error(name, errors),
        kind=kind,
        value=value,
        most=most,
        complete=complete,
        marks=_marks(name, hint, errors, is_required=is_required),
    )


def text(
    name: str,
    label: str,
    value: str,
    errors: Errors,
    *,
    hint: str = "",
    most: int = 4000,
    rows: int = 6,
    is_required: bool = False,
) -> Html:
    """A field of many lines."""
    return fill(
        '<div class="field"><label for="{name}">{label}{need}</label>{hint}{error}'
        '<textarea id="{name}" name="{name}" rows="{rows}" maxlength="{most}"{marks}>\n{value}'
        "</textarea></div>",
        name=name,
        label=label,
        need=_need(is_required=is_required),
        hint=_hint(name, hint),
        error=_error(name, errors),
        rows=rows,
        most=most,
        value=value,
        marks=_marks(name, hint, errors, is_required=is_required),
    )


def choice(
    name: str,
    label: str,
    groups: Iterable[tuple[str, Iterable[tuple[str, str]]]],
    value: str,
    errors: Errors,
    *,
    hint: str = "",
    is_required: bool = False,
) -> Html:
    """A list to choose from; a group without a name has no heading."""
    return fill(
        '<div class="field"><label for="{name}">{label}{need}</label>{hint}{error}'
        '<select id="{name}" name="{name}"{marks}>{options}</select></div>',
        name=name,
        label=label,
        need=_need(is_required=is_required),
        hint=_hint(name, hint),
        error=_error(name, errors),
        marks=_marks(name, hint, errors, is_required=is_required),
        options=join(_group(heading, options, value) for heading, options in groups),
    )


def radios(
    name: str,
    legend: str,
    options: Iterable[tuple[str, str]],
    value: str,
    errors: Errors,
    *,
    prefix: str = "",
) -> Html:
    """A question with one answer."""
    items = join(
        fill(
            '<label class="pick" for="{prefix}{name}-{key}"><input type="radio" '
            'id="{prefix}{name}-{key}" name="{name}" value="{key}"{on}> {label}</label>',
            prefix=prefix,
            name=name,
            key=key,
            label=label,
            on=Html(" checked") if key == value else _EMPTY,
        )
        for key, label in options
    )
    return fill(
        '<fieldset class="field" id="{prefix}{name}"><legend>{legend}</legend>{error}{items}'
        "</fieldset>",
        prefix=prefix,
        name=name,
        legend=legend,
        error=_error(name, errors),
        items=items,
    )


def tick(name: str, label: str, *, is_on: bool) -> Html:
    """A box to tick."""
    return fill(
        '<label class="pick" for="{name}"><input type="checkbox" id="{name}" name="{name}" '
        'value="ya"{on}> {label}</label>',
        name=name,
        label=label,
        on=Html(" checked") if is_on else _EMPTY,
    )


def files(name: str, label: str, errors: Errors, *, hint: str) -> Html:
    """A choice of photographs."""
    return fill(
        '<div class="field"><label for="{name}">{label}</label>{hint}{error}'
        '<input id="{name}" name="{name}" type="file" multiple '
        'accept="image/jpeg,image/png,image/webp,application/pdf"{marks}>'
        '<p class="hint" data-photos></p></div>',
        name=name,
        label=label,
        hint=_hint(name, hint),
        error=_error(name, errors),
        marks=_marks(name, hint, errors, is_required=False),
    )


def summary(errors: Errors) -> Html:
    """What has to be put right, at the top, with a way to each field."""
    if not errors:
        return _EMPTY
    items = join(
        fill('<li><a href="#{name}">{text}</a></li>', name=name, text=text)
        if name
        else fill("<li>{text}</li>", text=text)
        for name, text in errors.items()
    )
    return fill(
        '<div class="alert" role="alert" tabindex="-1" data-focus>'
        "<h2>Belum terkirim</h2><ul>{items}</ul></div>",
        items=items,
    )


def _group(heading: str, options: Iterable[tuple[str, str]], value: str) -> Html:
    inside = join(
        fill(
            '<option value="{key}"{on}>{name}</option>',
            key=key,
            name=name,
            on=Html(" selected") if key == value else _EMPTY,
        )
        for key, name in options
    )
    if not heading:
        return inside
    return fill('<optgroup label="{heading}">{inside}</optgroup>', heading=heading, inside=inside)


def _need(*, is_required: bool) -> Html:
    return Html(' <span class="need">(wajib)</span>') if is_required else _EMPTY


def _hint(name: str, hint: str) -> Html:
    if not hint:
        return _EMPTY
    return fill('<p class="hint" id="{name}-hint">{hint}</p>', name=name, hint=hint)


def _error(name: str, errors: Errors) -> Html:
    if name not in errors:
        return _EMPTY
    return fill('<p class="error" id="{name}-error">{text}</p>', name=name, text=errors[name])


def _marks(name: str, hint: str, errors: Errors, *, is_required: bool) -> Html:
    told = [f"{name}-{part}" for part, has in (("hint", hint), ("error", name in errors)) if has]
    marks = _EMPTY
    if told:
        marks = fill(' aria-describedby="{ids}"', ids=" ".join(told))
    if name in errors:
        marks = Html(f'{marks} aria-invalid="true"')
    return Html(f"{marks} required") if is_required else marks
