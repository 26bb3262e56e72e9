/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * What keeps work that must outlive a kill: files that only grow, a line at a time, and the lock on their folder. It knows nothing of
 * what the lines say.
 */
package org.sparsha.corpus.journal;
