/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.spark;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

import org.apache.spark.api.java.JavaRDD;
import org.sparsha.application.spark.SparkSettings;

import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;
import scala.reflect.ClassTag$;
import scala.runtime.AbstractFunction2;
import scala.runtime.BoxedUnit;

/** Writes answers to a stream as tasks end, in whatever order: the driver keeps none, and a killed one loses only tasks under way. */
final class StreamedAnswers {

    private final PrintStream out;

    StreamedAnswers(PrintStream out) {
        this.out = out;
    }

    void run(JavaRDD<String> batches, AnswerTask task) {
        List<Object> all = new ArrayList<>();
        for (int i = 0; i < batches.getNumPartitions(); i++) {
            all.add(i);
        }
        Seq<Object> partitions = CollectionConverters.asScala(all).toSeq();
        batches.rdd().sparkContext().runJob(batches.rdd(), task, partitions, new AbstractFunction2<Object, String[], BoxedUnit>() {
            @Override
            public BoxedUnit apply(Object partition, String[] answers) {
                for (String answer : answers) {
                    out.println(SparkSettings.ANSWER + answer);
                }
                out.flush();
                if (out.checkError()) {
                    throw new IllegalStateException(AnswerTask.FAILED + "nobody takes the answers any more.");
                }
                return BoxedUnit.UNIT;
            }
        }, ClassTag$.MODULE$.apply(String[].class));
    }
}
