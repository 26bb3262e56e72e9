/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.project;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sparsha.application.evaluation.EvaluationListener;
import org.sparsha.core.Progress;
import org.sparsha.core.SparshaException;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The report of a run as PDF. */
class RunPdfTest {

    @TempDir
    Path root;

    @Test
    void isWrittenWithoutAskingTheModel() throws IOException, SparshaException {
        Path run = new MadeProject(root).run(1, EvaluationListener.NONE, Progress.none()).folder();
        Path pdf = root.resolve("report.pdf");
        RunReport.writePdf(run, pdf, Optional.empty());
        assertEquals("%PDF-", new String(Files.readAllBytes(pdf), 0, 5, StandardCharsets.US_ASCII));
        assertTrue(Files.size(pdf) > 5000, "tables and pictures");
        assertThrows(SparshaException.class, () -> RunReport.writePdf(run, run.resolve("run.json/report.pdf"), Optional.empty()));
    }
}
