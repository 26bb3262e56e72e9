/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.spark;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.apache.spark.api.java.JavaRDD;

import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;
import scala.reflect.ClassTag$;
import scala.runtime.AbstractFunction2;
import scala.runtime.BoxedUnit;

/** Writes answers to a stream as tasks end, in whatever order: the driver keeps none, and a killed one loses only tasks under way. */
final class StreamedAnswers {

    private final Consumer<String> taker;

    StreamedAnswers(Consumer<String> taker) {
        this.taker = taker;
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
                    taker.accept(answer);
                }
                return BoxedUnit.UNIT;
            }
        }, ClassTag$.MODULE$.apply(String[].class));
    }
}
