/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.spark;

import java.nio.file.Path;

import org.apache.spark.SparkFiles;
import org.sparsha.application.cluster.ClusterJob;
import org.sparsha.application.cluster.RecordingFunction;
import org.sparsha.application.contributions.ClassPathCatalog;
import org.sparsha.core.SparshaException;

/**
 * The one function of an executor, which all of its tasks share: one model and one session of ONNX Runtime a process. It has to be static,
 * since Spark gives tasks nothing else that outlives them; it is closed when the process ends.
 */
final class SharedFunction {

    /** Name of the model's folder among the files of an executor. */
    static final String MODEL = "sparsha-model";

    private static String job = "";
    private static RecordingFunction function;

    private SharedFunction() {
    }

    /** Opens the model at the first call. */
    static synchronized RecordingFunction of(String text) throws SparshaException {
        if (function == null || !text.equals(job)) {
            JavaRules.check(Runtime.version());
            RecordingFunction opened = RecordingFunction.open(ClusterJob.read(text), Path.of(SparkFiles.get(MODEL)),
                    new ClassPathCatalog(Thread.currentThread().getContextClassLoader()), Storage.ofExecutor());
            if (function == null) {
                Runtime.getRuntime().addShutdownHook(new Thread(SharedFunction::close, "closes the model"));
            } else {
                function.close();
            }
            job = text;
            function = opened;
        }
        return function;
    }

    private static synchronized void close() {
        function.close();
    }
}
