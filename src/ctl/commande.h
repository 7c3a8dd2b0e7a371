/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ctl/options.h"
#include "operations/echanges.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/** CommandeAcces: what a command needs before it runs. */
typedef enum
{
  ACCES_AUCUN,        /* makes or handles files itself */
  ACCES_FACULTATIF,   /* the base, or what is shipped where there is none */
  ACCES_LECTURE,
  ACCES_ECRITURE,
} CommandeAcces;

/**
 * Execution:
 * @path: (type filename): the base
 * @phrase: (nullable): its passphrase
 * @arguments: (array zero-terminated=1): those of the command
 * @repository: (nullable): the open base
 * @donnees: (nullable): what the command answers
 * @echec: (nullable): what the command could not do, where @donnees tells the rest: one line on the
 *   error output, and exit status 1
 * @conditions: (nullable) (element-type utf8): codes of what is missing
 * @fautes: (nullable) (element-type Faute): what an import refuses
 *
 * One run of one command.
 */
typedef struct
{
  const Options *options;
  char *path;
  char *phrase;
  char **arguments;
  gint64 jour;
  Repository *repository;
  JsonNode *donnees;
  char *echec;
  GPtrArray *conditions;
  GPtrArray *fautes;
} Execution;

/**
 * Commande:
 * @usage: its arguments and its own options
 * @options: the names of its own options, between spaces
 * @maximum: of arguments; G_MAXUINT for any number
 * @run: fills the answer, or refuses
 * @print: (nullable): writes the answer for people; the document itself where there is none
 */
typedef struct
{
  const char *nom;
  const char *usage;
  const char *aide;
  const char *options;
  CommandeAcces acces;
  guint minimum;
  guint maximum;
  gboolean (*run) (Execution *execution, GError **error);
  void (*print) (Execution *execution);
} Commande;

#define CTL_ERROR (ctl_error_quark ())
GQuark   ctl_error_quark       (void);

/** CtlError: the command line is not one that can be run. */
typedef enum
{
  CTL_ERROR_USAGE,
} CtlError;

const Commande *commandes_list     (guint *n);

/* Of each family of commands, in its own file. */
gboolean run_init        (Execution *self, GError **error);
gboolean run_demo        (Execution *self, GError **error);
gboolean run_generate    (Execution *self, GError **error);
gboolean run_check       (Execution *self, GError **error);
gboolean run_backup      (Execution *self, GError **error);
gboolean run_restore     (Execution *self, GError **error);
void     print_base      (Execution *self);
void     print_check     (Execution *self);
gboolean run_prestations (Execution *self, GError **error);
gboolean run_tarif       (Execution *self, GError **error);
void     print_prestations (Execution *self);
void     print_tarif     (Execution *self);
gboolean run_import      (Execution *self, GError **error);
gboolean run_export      (Execution *self, GError **error);
gboolean run_list        (Execution *self, GError **error);
gboolean run_show        (Execution *self, GError **error);
void     print_import    (Execution *self);
void     print_export    (Execution *self);
void     print_list      (Execution *self);
void     print_show      (Execution *self);
gboolean run_pieces      (Execution *self, GError **error);
gboolean run_joindre     (Execution *self, GError **error);
void     print_pieces    (Execution *self);
gboolean run_regles      (Execution *self, GError **error);
gboolean run_statut      (Execution *self, GError **error);
gboolean run_echeances   (Execution *self, GError **error);
gboolean run_historique  (Execution *self, GError **error);
gboolean run_undo        (Execution *self, GError **error);
gboolean run_redo        (Execution *self, GError **error);
void     print_regles    (Execution *self);
void     print_echeances (Execution *self);
void     print_historique (Execution *self);
gboolean run_render      (Execution *self, GError **error);
void     print_render    (Execution *self);
gboolean run_modeles     (Execution *self, GError **error);
gboolean run_modele_adapte (Execution *self, GError **error);
gboolean run_modele_livre (Execution *self, GError **error);
void     print_modeles   (Execution *self);
gboolean run_check_pdf   (Execution *self, GError **error);
void     print_check_pdf (Execution *self);
gboolean run_agenda      (Execution *self, GError **error);
void     print_agenda    (Execution *self);

/* What they share. */
DossierComplet *execution_get_dossier (Execution   *self,
                                       const char  *ref,
                                       GError     **error);
gboolean        execution_parse_day   (const char  *texte,
                                       const char  *option,
                                       gint64      *jour,
                                       GError     **error);
gboolean        execution_write_file  (const char  *path,
                                       const char  *texte,
                                       GError     **error);
gboolean        execution_usage       (GError     **error,
                                       const char  *message);

G_END_DECLS
