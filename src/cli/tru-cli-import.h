/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-cli.h"
#include "tru-import.h"

G_BEGIN_DECLS

void tru_cli_print_import (TruCli           *cli,
                           TruImportPreview *preview,
                           gboolean          is_preview);

G_END_DECLS
