/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.evaluation;

/** What a model that can be fitted is fitted to while it is asked about a corpus. No labels are looked at. */
public enum Fitting {
    /** As it is made: to each speaker or to the corpus where its package says so, otherwise to nothing. */
    AS_MADE,
    /** To nothing. */
    NONE,
    /** To each speaker's recordings. */
    SPEAKER,
    /** To all recordings. */
    CORPUS,
    /** To those of the speaker where there are ten or more, otherwise to all where these are ten or more, otherwise to nothing. */
    AUTO
}
