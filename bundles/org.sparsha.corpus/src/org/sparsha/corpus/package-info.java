/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * Corpora: what recordings there are, who speaks in them and which label they carry, as immutable values. A corpus comes from a folder
 * read by a label scheme ({@link org.sparsha.corpus.scheme}) or from a manifest; nothing here ever writes into a corpus.
 */
package org.sparsha.corpus;
