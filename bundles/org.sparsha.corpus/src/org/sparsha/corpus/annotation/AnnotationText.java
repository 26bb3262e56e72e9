/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.annotation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.TextEncoding;

/** Turns a document into the bytes of a file, as near as can be to the file that it was read from. */
final class AnnotationText {

    private AnnotationText() {
    }

    /** The file of a document; notes what the format or the encoding has no place for. */
    static byte[] bytes(AnnotationDocument document, AnnotationFormat format, Losses losses) {
        Optional<AnnotationOrigin> origin = document.origin().filter(o -> o.format().equals(format.id()));
        if (origin.isPresent() && isUntouched(document, origin.get(), format)) {
            return origin.get().bytes();
        }
        AnnotationDocument whole = format.holdsHalfCharacters() ? document : withoutHalfCharacters(document, losses);
        String text = origin.isPresent() ? format.revise(origin.get().text(), whole, losses) : format.format(whole, losses);
        if (format.isBinary()) {
            return TextEncoding.BYTES.encode(text);
        }
        Optional<TextEncoding> kept = document.origin().filter(o -> isOfFamily(o, format)).map(AnnotationOrigin::encoding);
        if (kept.isPresent() && !isReadAgain(text, kept.get())) {
            losses.add("the encoding " + kept.get().charset().name()
                    + ", in which the text can't be told apart from others: it is in UTF-8 now");
            return TextEncoding.UTF_8.encode(EafFormat.declaredAsUtf8(text));
        }
        return kept.orElse(TextEncoding.UTF_8).encode(text);
    }

    private static boolean isUntouched(AnnotationDocument document, AnnotationOrigin origin, AnnotationFormat format) {
        try {
            AnnotationDocument read = format.parse(origin.text(), "");
            return read.equals(document) || format.lastsToTheEnd() && document.end().filter(end -> read.lastingTo(end).equals(document))
                    .isPresent();
        } catch (CorpusException e) {
            return false;
        }
    }

    /** Whether an encoding has a place for all of a text, and the file will be taken for one in that encoding. */
    private static boolean isReadAgain(String text, TextEncoding encoding) {
        byte[] bytes = encoding.encode(text);
        return encoding.holds(text) && TextEncoding.of(bytes).decode(bytes).equals(text);
    }

    private static boolean isOfFamily(AnnotationOrigin origin, AnnotationFormat format) {
        try {
            AnnotationFormat before = AnnotationFiles.format(origin.format());
            return !before.isBinary() && before.family().equals(format.family());
        } catch (CorpusException e) {
            return false;
        }
    }

    /** No encoding has a place for one half of a surrogate pair alone: it becomes U+FFFD. */
    static AnnotationDocument withoutHalfCharacters(AnnotationDocument document, Losses losses) {
        boolean[] changed = new boolean[1];
        AnnotationDocument whole = new AnnotationDocument(document.start(), document.end(), document.tiers().stream()
                .map(tier -> new Tier(whole(tier.name(), changed), tier.kind(), tier.annotations().stream()
                        .map(a -> new Annotation(a.start(), a.end(), whole(a.label(), changed), whole(a.attributes(), changed))).toList(),
                        whole(tier.attributes(), changed)))
                .toList(), whole(document.attributes(), changed), document.origin());
        if (changed[0]) {
            losses.add("halves of characters (unpaired surrogates), now \uFFFD");
            return whole;
        }
        return document;
    }

    private static Map<String, String> whole(Map<String, String> attributes, boolean[] changed) {
        if (attributes.isEmpty()) {
            return attributes;
        }
        Map<String, String> whole = new LinkedHashMap<>();
        attributes.forEach((name, value) -> whole.put(whole(name, changed), whole(value, changed)));
        return whole;
    }

    private static String whole(String text, boolean[] changed) {
        StringBuilder mended = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isSurrogate(c)) {
                continue;
            }
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else {
                mended = mended == null ? new StringBuilder(text) : mended;
                mended.setCharAt(i, '\uFFFD');
                changed[0] = true;
            }
        }
        return mended == null ? text : mended.toString();
    }
}
