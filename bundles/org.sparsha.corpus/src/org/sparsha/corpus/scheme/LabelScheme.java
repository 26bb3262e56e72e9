/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.scheme;

import org.sparsha.core.Progress;
import org.sparsha.corpus.AudioListing;
import org.sparsha.corpus.Corpus;
import org.sparsha.corpus.CorpusException;

/** A way in which a folder of recordings tells what is in them. Stateless, safe for any thread. */
public interface LabelScheme {

    /** @return name in scripts: lower-case words joined by hyphens */
    String id();

    /** @return what it is called in a form */
    String title();

    /** @return one sentence: the rule */
    String description();

    /**
     * Looks whether a folder seems to follow this scheme. Quick: looks at names, and at the header of tables, of a sample at most.
     *
     * @param listing the folder
     * @return how well it fits
     */
    SchemeGuess guess(AudioListing listing);

    /**
     * Reads a folder. Recordings that have no label by this scheme become problems of the corpus.
     *
     * @param listing the folder
     * @param progress cancels
     * @return the labelled recordings, and what was left out and why (the listing's problems among it)
     * @throws CorpusException where the scheme cannot be applied at all, such as a label file that is missing
     */
    Corpus read(AudioListing listing, Progress progress) throws CorpusException;

    /**
     * Reads a folder with all of its recordings, for work that needs no labels, such as giving them.
     *
     * @param listing the folder
     * @param progress cancels
     * @return the recordings, those without a label by this scheme with an empty one, and what was left out and why
     * @throws CorpusException where the scheme cannot be applied at all
     */
    default Corpus readAll(AudioListing listing, Progress progress) throws CorpusException {
        return UnlabelledScheme.completed(read(listing, progress), listing);
    }
}
