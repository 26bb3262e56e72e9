/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.annotation;

import java.util.List;

import org.sparsha.corpus.CorpusException;

/** A text format of annotation files. Reading and then writing loses nothing that the format can hold. Stateless. */
interface AnnotationFormat {

    /** @return name in scripts */
    String id();

    /** @return id of the format that this is a way of writing */
    default String family() {
        return id();
    }

    /** @return whether its files are bytes, handed over with one character a byte, rather than text */
    default boolean isBinary() {
        return false;
    }

    /** @return whether a file with one of its endings is of this format whatever its content looks like */
    default boolean isKnownByEnding() {
        return false;
    }

    /** @return whether the last label lasts to the end of the recording, which its files don't hold: it has no duration when read */
    default boolean lastsToTheEnd() {
        return false;
    }

    /** @return whether it has a place for half a surrogate pair, which no encoding has */
    default boolean holdsHalfCharacters() {
        return false;
    }

    /** @return what it is called */
    String title();

    /** @return endings of its files, without the dot, in lower case */
    List<String> endings();

    /**
     * Looks whether a text seems to be of this format.
     *
     * @param head the first few thousand characters
     * @return whether it may be
     */
    boolean looksLike(String head);

    /**
     * Reads a text.
     *
     * @param text all of it
     * @param name what to call it in messages
     * @return its tiers
     * @throws CorpusException where it is wrong, naming the line where that helps
     */
    AnnotationDocument parse(String text, String name) throws CorpusException;

    /**
     * Writes a text.
     *
     * @param document the tiers
     * @param losses takes a sentence for everything that the format can't hold
     * @return the text
     */
    String format(AnnotationDocument document, Losses losses);

    /**
     * Writes a text that takes the place of another one of this format, keeping as much of that as can be.
     *
     * @param original what was read
     * @param document the tiers as they are now
     * @param losses takes a sentence for everything that the format can't hold
     * @return the text
     */
    default String revise(String original, AnnotationDocument document, Losses losses) {
        String text = format(document, losses);
        // line ends within labels are data
        boolean lines = document.tiers().stream().anyMatch(tier -> tier.name().contains("\n")
                || tier.annotations().stream().anyMatch(a -> a.label().contains("\n")));
        return original.contains("\r\n") && !lines && !isBinary() ? text.replace("\r\n", "\n").replace("\n", "\r\n") : text;
    }
}
