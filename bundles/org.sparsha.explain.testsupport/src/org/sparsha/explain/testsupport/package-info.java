/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * Contract tests of the explanation SPI, for everybody who contributes to it: inherit {@code ExplainerContract} and its like, or ask the
 * {@code …Checks} for a list. Also games with known answers and an explanation task without a runner.
 */
package org.sparsha.explain.testsupport;
