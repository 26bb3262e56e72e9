/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.report;

import java.nio.file.Path;

import org.sparsha.audio.AudioClip;
import org.sparsha.core.SparshaException;
import org.sparsha.corpus.AtomicFiles;
import org.sparsha.explain.Explanation;
import org.sparsha.report.json.ExplanationJson;
import org.sparsha.report.json.JsonText;

/** The files of one explanation in a folder, as the contract names them. Each file is written whole or not at all. */
public final class ExplanationFiles {

    private ExplanationFiles() {
    }

    /**
     * Writes the folder.
     *
     * @param folder where; made if need be, files of the same names are replaced
     * @param explanation the explanation
     * @param clip the recording that was explained
     * @throws SparshaException where a file can't be written
     */
    public static void write(Path folder, Explanation explanation, AudioClip clip) throws SparshaException {
        AtomicFiles.writeText(folder.resolve("explanation.json"), JsonText.of(ExplanationJson.fields(explanation), true) + "\n");
        AtomicFiles.writeText(folder.resolve("segments.csv"), SegmentsCsv.of(explanation));
    }
}
