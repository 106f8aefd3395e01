/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-store.h"

G_BEGIN_DECLS

typedef struct _TruCli TruCli;

/**
 * TruCliExit:
 *
 * The exit codes of truelle-cli, never another.
 */
typedef enum
{
  TRU_CLI_DONE = 0,
  TRU_CLI_REFUSED = 1,
  TRU_CLI_MISSPELT = 2,
  TRU_CLI_UNREADABLE = 3,
} TruCliExit;

typedef enum
{
  TRU_CLI_FLAG,  /* --preview */
  TRU_CLI_VALUE, /* --to FILE; the last one counts */
  TRU_CLI_LIST,  /* --household UID…: all that follows up to the next option; may be repeated */
} TruCliOptionType;

typedef struct
{
  const char *name; /* without the hyphens */
  TruCliOptionType type;
  const char *value;   /* (nullable): what stands for the value in the help */
  const char *summary; /* msgid */
} TruCliOption;

/**
 * TruCliCommand: one line of the table of commands.
 * @creates: whether it makes a missing database; otherwise it needs one
 * @options: (nullable): its own options, the last with a %NULL name
 * @kinds: (nullable): plurals, with a space between, of the kinds whose fields it takes as FIELD=VALUE
 */
typedef struct
{
  const char *name;
  const char *usage;
  const char *summary; /* msgid */
  const char *help;    /* msgid (nullable): what else --help says */
  guint min_arguments;
  guint max_arguments;
  gboolean creates;
  const TruCliOption *options;
  gboolean (*handler) (TruCli  *cli,
                       GError **error);
  const char *kinds;
} TruCliCommand;

struct _TruCli
{
  const TruCliCommand *command;
  char *database;        /* file */
  gboolean as_json;
  gboolean wants_help;
  gboolean wants_version;
  GPtrArray *arguments;  /* text after the command, valid UTF-8 save file names */
  GHashTable *options;   /* name → GPtrArray of values, empty for a flag */
  GString *output;       /* for standard output, once all is done */
  GPtrArray *warnings;   /* (nullable) (element-type utf8): what rules say of what is done all the same */
  char *field;           /* (nullable): the field that an error is about */
  TruStore *store;
  char *made;            /* (nullable): the database that this run created */
  char *made_folder;     /* (nullable): the uppermost folder that this run created for it */
};

#define TRU_CLI_ERROR (tru_cli_error_quark ())
GQuark tru_cli_error_quark (void);

/**
 * TruCliError:
 * @TRU_CLI_ERROR_USAGE: misspelt
 * @TRU_CLI_ERROR_INVALID: a value that cannot be used
 * @TRU_CLI_ERROR_NOT_EMPTY: the database holds something already
 * @TRU_CLI_ERROR_PROBLEMS: the check found some
 * @TRU_CLI_ERROR_DAMAGED: the check found the file itself damaged
 * @TRU_CLI_ERROR_OUTPUT: standard output cannot be written
 */
typedef enum
{
  TRU_CLI_ERROR_USAGE,
  TRU_CLI_ERROR_INVALID,
  TRU_CLI_ERROR_NOT_EMPTY,
  TRU_CLI_ERROR_PROBLEMS,
  TRU_CLI_ERROR_DAMAGED,
  TRU_CLI_ERROR_OUTPUT,
} TruCliError;

int         tru_cli_run          (int             argc,
                                  char          **argv);
TruStore   *tru_cli_open         (TruCli         *self,
                                  GError        **error);
const char *tru_cli_argument     (TruCli         *self,
                                  guint           n);
gboolean    tru_cli_has_option   (TruCli         *self,
                                  const char     *name);
const char *tru_cli_get_option   (TruCli         *self,
                                  const char     *name);
GPtrArray  *tru_cli_get_list     (TruCli         *self,
                                  const char     *name);
gboolean    tru_cli_get_date     (TruCli         *self,
                                  const char     *name,
                                  TruDate        *date,
                                  GError        **error);
gboolean    tru_cli_not_both     (TruCli         *self,
                                  const char     *name,
                                  const char     *other,
                                  GError        **error);
gboolean    tru_cli_goes_with    (TruCli         *self,
                                  const char     *name,
                                  const char     *other,
                                  GError        **error);

G_END_DECLS
