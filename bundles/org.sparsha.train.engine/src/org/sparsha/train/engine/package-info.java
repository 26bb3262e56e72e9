/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * The training process: a program of its own that the workbench starts in a child JVM, so that a native crash or a lack of memory there
 * can't take the workbench down. It reads a job folder, trains, writes weights and logits into that folder, says in JSON lines on
 * standard output how far it is, and stops in good order at the line {@code cancel} on standard input. Its only companions are DJL on
 * PyTorch and Gson; no other bundle may depend on it.
 */
package org.sparsha.train.engine;
