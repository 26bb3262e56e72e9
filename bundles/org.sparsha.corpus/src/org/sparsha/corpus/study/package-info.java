/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * A listening study of pairs: what was put side by side, what listeners chose, and the scores that follow.
 */
package org.sparsha.corpus.study;
