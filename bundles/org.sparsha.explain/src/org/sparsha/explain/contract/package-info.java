/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * What every contribution owes, as rules that can be checked anywhere: by the tests of who writes it (bundle
 * {@code org.sparsha.explain.testsupport}), and by the workbench after it was installed. Also games with known answers and an explanation
 * task without a runner.
 */
package org.sparsha.explain.contract;
