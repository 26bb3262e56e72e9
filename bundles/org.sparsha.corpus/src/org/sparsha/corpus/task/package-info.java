/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * Annotation tasks: what is to be labelled by whom with which labels, the answers each person gave as a log that only grows, and what was
 * decided. Each person's files lie in a folder of their own, so that folders of several people merge by copying.
 */
package org.sparsha.corpus.task;
