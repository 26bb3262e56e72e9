/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * Label schemes of corpora that others have published, by their own documentation. Contributed by {@code plugin.xml} as anybody's are:
 * nothing here is known to whatever opens a corpus. Stateless, for any thread.
 */
package org.sparsha.corpus.published;
