/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.annotation;

import java.math.BigDecimal;

/** Takes the data of a Praat file one after the other. The words are for people, in long text only. */
interface TextGridOutput {

    /** Begins a file that holds an object of a class. */
    void begin(String className);

    /** Writes a line for people that holds no data. */
    void title(int indent, String words);

    /** Writes a number. */
    void number(int indent, String words, BigDecimal value);

    /** Writes how many things follow. */
    void count(int indent, String words, int value);

    /** Writes a text. */
    void string(int indent, String words, String value);

    /** Writes the name of a class. */
    void className(int indent, String words, String value);

    /** Writes that there are tiers. */
    void exists(int indent, String words);

    /** @return all that was written; one character a byte where it is binary */
    String result();
}
