/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/** The job for Apache Spark: it carries batches of recordings to executors and their answers back, and knows nothing of sound. */
package org.sparsha.spark;
