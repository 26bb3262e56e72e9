/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.train.protocol;

import java.nio.file.Path;

/**
 * The files of the folder that workbench and training process share.
 *
 * @param folder the folder
 */
public record JobFiles(Path folder) {

    /** Name of the logits among the arrays of {@link #logits}: of the test clips, standardised as without reference clips. */
    public static final String LOGITS = "logits";
    /** Name of the logits with each clip standardised over its group, where the job has groups. */
    public static final String GROUPED_LOGITS = "grouped";
    /** How the names of all files of arrays end. */
    public static final String ARRAYS = ".safetensors";

    /** @return the job, a {@link TrainingJob} */
    public Path job() {
        return folder.resolve("job.json");
    }

    /** @return the matrices of all clips and variants: little-endian floats, each matrix row after row */
    public Path data() {
        return folder.resolve("data.f32");
    }

    /**
     * @param process number of a training process, from 0 on
     * @return what it says to people
     */
    public Path log(int process) {
        return folder.resolve(process == 0 ? "engine.log" : "engine-" + process + ".log");
    }

    /**
     * @param model name of a model
     * @return its weights, once it is trained
     */
    public Path weights(String model) {
        return folder.resolve(model + ARRAYS);
    }

    /**
     * @param model name of a model
     * @return its weights, where training was stopped before its end
     */
    public Path partialWeights(String model) {
        return folder.resolve(model + ".partial" + ARRAYS);
    }

    /**
     * @param model name of a model
     * @return the logits of its test clips
     */
    public Path logits(String model) {
        return folder.resolve(model + ".logits" + ARRAYS);
    }

    /**
     * @param model name of a model
     * @return what training goes on from after a stop
     */
    public Path state(String model) {
        return folder.resolve(model + ".state" + ARRAYS);
    }
}
