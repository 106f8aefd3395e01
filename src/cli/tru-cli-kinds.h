/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-cli.h"

G_BEGIN_DECLS

/* What words of the line stand for. */
const TruKind *tru_cli_find_kind     (TruCli         *cli,
                                      const char     *word,
                                      GError        **error);
TruRecord     *tru_cli_find_record   (TruCli         *cli,
                                      const char     *uid,
                                      GError        **error);
char          *tru_cli_find_library  (TruCli         *cli,
                                      const char     *words,
                                      GError        **error);
gboolean       tru_cli_check_fields  (TruCli         *cli,
                                      guint           first,
                                      GError        **error);
gboolean       tru_cli_read_fields   (TruCli         *cli,
                                      guint           first,
                                      TruRecord      *record,
                                      GError        **error);
GPtrArray     *tru_cli_read_parts    (TruCli         *cli,
                                      const char     *option,
                                      const TruKind  *kind,
                                      GError        **error);
GPtrArray     *tru_cli_read_ties     (TruCli         *cli,
                                      const char     *option,
                                      const TruKind  *kind,
                                      const TruKind  *tie,
                                      GError        **error);
TruRecord     *tru_cli_find_named    (TruCli         *cli,
                                      const TruKind  *kind,
                                      const char     *word,
                                      GError        **error);
gboolean       tru_cli_find_option   (const TruKind  *kind,
                                      guint           field,
                                      const char     *word,
                                      gint64         *number,
                                      GError        **error);

G_END_DECLS
