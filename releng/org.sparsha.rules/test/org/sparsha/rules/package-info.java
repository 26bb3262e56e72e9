/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * Tests of the sources themselves: who may use whom, what every file looks like. They read files only, so they run first.
 */
package org.sparsha.rules;
