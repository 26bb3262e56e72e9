/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.project;

import java.nio.file.Path;
import java.util.Optional;

import org.sparsha.application.aggregate.AggregateChoice;
import org.sparsha.application.aggregate.AggregatedRun;
import org.sparsha.application.project.RunLine;
import org.sparsha.application.project.RunReport;

/** What the explanations of a run say together, read in the background and kept until another run is asked about. For the UI's thread. */
final class RunWhy {

    private final ProjectDesk desk;
    private Optional<Path> folder = Optional.empty();
    private Optional<Asked> asked = Optional.empty();
    private Optional<AggregatedRun> found = Optional.empty();
    private String problem = "";

    private record Asked(Path run, int outcomes, AggregateChoice choice) {
    }

    RunWhy(ProjectDesk desk) {
        this.desk = desk;
    }

    /** Folder of annotation files; empty for files beside the recordings. */
    void look(Optional<Path> newFolder) {
        folder = newFolder;
        desk.changed();
    }

    /** Reads what the explanations of a run say, unless it is read or being read. */
    void ask(RunLine line) {
        Asked wanted = new Asked(line.run().folder(), line.run().outcomes(), new AggregateChoice(Optional.empty(), folder, 0));
        if (asked.equals(Optional.of(wanted))) {
            return;
        }
        asked = Optional.of(wanted);
        found = Optional.empty();
        problem = "";
        BackgroundJob.run("Reading the explanations of " + line.run().name(), progress -> {
            AggregatedRun read = RunReport.why(wanted.run(), wanted.choice(), desk.analysis().runtime().sounds(),
                    desk.analysis().runtime().workers().executor(), progress);
            return () -> {
                if (asked.equals(Optional.of(wanted))) {
                    found = Optional.of(read);
                    desk.changed();
                }
            };
        }, desk.analysis().ui(), sentence -> {
            problem = sentence;
            desk.changed();
        });
    }

    /** What a run's explanations say, where that has been read. */
    Optional<AggregatedRun> of(Path run) {
        return asked.filter(one -> one.run().equals(run)).flatMap(one -> found);
    }

    /** Why there is nothing; empty where there is, or may be soon. */
    String problem() {
        return problem;
    }
}
