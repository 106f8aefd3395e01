/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-cli.h"

G_BEGIN_DECLS

void tru_cli_close (TruCli   *cli,
                    gboolean  is_done);

G_END_DECLS
