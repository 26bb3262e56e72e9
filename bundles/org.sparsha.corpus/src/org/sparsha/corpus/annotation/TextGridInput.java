/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.annotation;

import java.math.BigDecimal;

import org.sparsha.corpus.CorpusException;

/** The data of a Praat file one after the other, whether it is text or binary. What is asked for is named in messages. */
interface TextGridInput {

    /** @return the next value, a number */
    BigDecimal number(String what) throws CorpusException;

    /** @return the next value, a number of things that the rest of the file is long enough for */
    int count(String what) throws CorpusException;

    /** @return the next value, a text */
    String string(String what) throws CorpusException;

    /** @return the next value, the name of a class */
    String className(String what) throws CorpusException;

    /** @return the next value, a flag */
    boolean flag(String what) throws CorpusException;

    /** @return whether there is more */
    boolean hasMore();

    /** @return how to call the file */
    String name();
}
