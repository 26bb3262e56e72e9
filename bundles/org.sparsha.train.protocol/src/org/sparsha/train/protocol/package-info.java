/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * What the workbench and the training process, a JVM of its own without OSGi, tell each other: the job as the workbench writes it, the
 * files beside it, the events that the process sends, the word that stops it. Both read strictly: a value that is missing, unknown or of
 * another kind is an error that names it, never 0.
 */
package org.sparsha.train.protocol;
