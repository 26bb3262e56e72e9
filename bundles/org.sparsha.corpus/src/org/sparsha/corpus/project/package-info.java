/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * Projects as folders of plain files: the manifests of imported corpora with a digest of every recording, the runs, and the small
 * language that chooses recordings.
 */
package org.sparsha.corpus.project;
