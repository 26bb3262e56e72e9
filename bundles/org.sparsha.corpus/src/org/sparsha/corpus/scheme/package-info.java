/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * Label schemes: how the names, folders and label files of the well-known corpora tell speaker, label, text, gender and split; and the
 * detector that guesses which scheme a folder follows.
 */
package org.sparsha.corpus.scheme;
