/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.builtin.segmenters;

import java.util.List;

import org.sparsha.audio.AudioClip;
import org.sparsha.explain.ExplainException;

/** Speaks words, so that a recording of the same words can be laid beside them. */
@FunctionalInterface
interface Synthesiser {

    /**
     * @param word one word
     * @param language code of a language, such as {@code de}
     * @return the word, spoken; the same each time
     * @throws ExplainException where it can't be spoken, saying what to do
     */
    AudioClip speak(String word, String language) throws ExplainException;

    /**
     * A phone of a word.
     *
     * @param label in the International Phonetic Alphabet, where that is known
     * @param sound what {@link #speak} takes to speak it alone
     */
    record Phone(String label, String sound) {
    }

    /**
     * @param word one word
     * @param language code of a language
     * @return its phones in order; none where they are not known
     * @throws ExplainException where the word can't be spoken, saying what to do
     */
    default List<Phone> phones(String word, String language) throws ExplainException {
        return List.of();
    }
}
