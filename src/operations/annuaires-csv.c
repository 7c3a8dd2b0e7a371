/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "operations/annuaires-csv.h"

#include "operations/annuaires-contacts-private.h"
#include "operations/operation-private.h"
#include "operations/tranches-private.h"

#include "base/recherche.h"
#include "model/tables.h"
#include "store/annuaire-index.h"

#include <glib/gi18n-lib.h>

/* Rows written in one go while the main loop runs. */
#define LOT 64

static void
ligne_free (gpointer data)
{
  AnnuaireLigne *ligne = data;

  g_clear_object (&ligne->fiche);
  g_free (ligne->employeur);
  g_free (ligne->texte);
  g_free (ligne);
}

static char *
tell_double (AnnuaireRaison raison)
{
  switch (raison)
    {
    case ANNUAIRE_MEME_SIRET:
      return g_strdup (_("already in the directory: same SIRET"));
    case ANNUAIRE_MEME_NAISSANCE:
      return g_strdup (_("already in the directory: same name, same date of birth"));
    case ANNUAIRE_MEME_NOM:
    case ANNUAIRE_DISTINCTS:
    default:
      return g_strdup (_("already in the directory: same name"));
    }
}

/* What the lines of a file are compared to. */
typedef struct
{
  const CsvTable *table;
  const Champ * const *colonnes;
  AnnuaireIndex *annuaire; /* (nullable): of agents or of collectivités */
  ContactsIndex *contacts; /* (nullable): of contacts */
} Comparaison;

static void
check_contact (Comparaison    *self,
               const CsvLigne *lue,
               AnnuaireLigne  *ligne)
{
  Collectivite *employeur = contacts_index_find_employer (
    self->contacts, annuaire_csv_find (self->colonnes, self->table, lue, "siret"),
    annuaire_csv_find (self->colonnes, self->table, lue, "employeur"), &ligne->texte);

  if (employeur == NULL)
    {
      ligne->etat = ANNUAIRE_FAUTE;
      return;
    }
  ligne->employeur = g_strdup (employeur->nom);
  if (contacts_index_add (self->contacts, JALONS_CONTACT (ligne->fiche), employeur))
    return;
  ligne->etat = ANNUAIRE_CONNUE;
  ligne->texte = g_strdup (_("already a contact of this employer"));
}

static void
check_record (Comparaison   *self,
              AnnuaireLigne *ligne)
{
  AnnuaireRaison raison;

  if (annuaire_index_find (self->annuaire, ligne->fiche, &raison) == NULL)
    {
      annuaire_index_add (self->annuaire, ligne->fiche);
      return;
    }
  ligne->etat = ANNUAIRE_CONNUE;
  ligne->texte = tell_double (raison);
}

static AnnuaireLigne *
check_line (Comparaison    *self,
            GType           type,
            const CsvLigne *lue)
{
  AnnuaireLigne *ligne = g_new0 (AnnuaireLigne, 1);

  ligne->ligne = lue->ligne;
  ligne->fiche = annuaire_csv_read (type, self->colonnes, self->table, lue, &ligne->texte);
  ligne->etat = ligne->texte != NULL ? ANNUAIRE_FAUTE : ANNUAIRE_JUSTE;
  if (ligne->etat == ANNUAIRE_FAUTE)
    return ligne;
  if (self->contacts != NULL)
    check_contact (self, lue, ligne);
  else
    check_record (self, ligne);

  return ligne;
}

/**
 * annuaires_check_lines:
 * @type: %TYPE_AGENT, %TYPE_COLLECTIVITE or %TYPE_CONTACT
 * @colonnes: the field of each column, %NULL for those that are left out
 *
 * Says what an import of a table would do, line by line; nothing is written. A contact belongs to the
 * employer that has the SIRET of the line, or that alone has the name: the line is at fault where
 * there is none, or several.
 *
 * Returns: (transfer full) (element-type AnnuaireLigne) (nullable): in the order of the file
 */
GPtrArray *
annuaires_check_lines (Repository           *repository,
                       GType                 type,
                       const CsvTable       *table,
                       const Champ * const  *colonnes,
                       GError              **error)
{
  g_autoptr (AnnuaireIndex) annuaire =
    type != TYPE_CONTACT ? annuaire_index_new (repository, type, error) : NULL;
  g_autoptr (ContactsIndex) contacts =
    type == TYPE_CONTACT ? contacts_index_new (repository, error) : NULL;
  Comparaison comparaison = { table, colonnes, annuaire, contacts };
  GPtrArray *lignes;

  if (annuaire == NULL && contacts == NULL)
    return NULL;

  lignes = g_ptr_array_new_full (table->lignes->len, ligne_free);
  for (guint i = 0; i < table->lignes->len; i++)
    g_ptr_array_add (lignes, check_line (&comparaison, type, table->lignes->pdata[i]));

  return lignes;
}

/**
 * annuaires_count:
 *
 * Returns: how many of the lines are of that kind
 */
guint
annuaires_count (GPtrArray    *lignes,
                 AnnuaireEtat  etat)
{
  guint n = 0;

  for (guint i = 0; i < lignes->len; i++)
    n += ((const AnnuaireLigne *) lignes->pdata[i])->etat == etat;

  return n;
}

static gboolean
begin_import (Operation   *operation,
              Repository  *repository,
              GPtrArray   *lignes,
              GError     **error)
{
  if (annuaires_count (lignes, ANNUAIRE_JUSTE) == 0)
    return operation_refuse (error, OPERATIONS_ERROR_IMPORT,
                             _("No line of this file can be taken. Nothing was imported."));
  if (!operation_begin (operation, repository, "annuaire-import", error))
    return FALSE;
  for (guint i = 0; i < lignes->len; i++)
    {
      const AnnuaireLigne *ligne = lignes->pdata[i];

      if (ligne->etat == ANNUAIRE_JUSTE)
        operation_put (operation, ligne->fiche);
    }

  return TRUE;
}

/**
 * annuaires_import:
 * @lignes: (element-type AnnuaireLigne): of annuaires_check_lines()
 *
 * Adds the records of the lines that are right, as one step that can be undone.
 *
 * Returns: %FALSE with %OPERATIONS_ERROR_IMPORT where no line is
 */
gboolean
annuaires_import (Repository  *repository,
                  GPtrArray   *lignes,
                  GError     **error)
{
  g_auto (Operation) operation = OPERATION_INIT;

  return begin_import (&operation, repository, lignes, error) &&
         operation_commit (&operation, error);
}

typedef struct
{
  Operation operation;
  Progres *progres;
  guint lignes;
} Importation;

static void
importation_free (gpointer data)
{
  Importation *self = data;

  operation_clear (&self->operation);
  g_object_unref (self->progres);
  g_free (self);
}

static gboolean
import_step (gpointer   data,
             gboolean  *fini,
             GError   **error)
{
  Importation *self = g_task_get_task_data (data);
  guint reste;

  if (!transaction_commit_some (self->operation.transaction, LOT, &reste, error))
    return FALSE;
  self->lignes = MAX (self->lignes, reste);
  progres_set (self->progres, self->lignes - reste, self->lignes);
  *fini = reste == 0;
  return TRUE;
}

static void
import_end (gpointer  data,
            GError   *error)
{
  g_autoptr (GTask) task = data;
  Importation *self = g_task_get_task_data (task);

  /* What was begun and not ended is taken back now. */
  operation_clear (&self->operation);
  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_boolean (task, TRUE);
}

/**
 * annuaires_import_async:
 * @lignes: (element-type AnnuaireLigne): of annuaires_check_lines()
 * @progres: told how far it is; once cancelled, nothing is added
 *
 * As annuaires_import(), while the main loop runs. Nothing else can be written to the base meanwhile.
 */
void
annuaires_import_async (Repository          *repository,
                        GPtrArray           *lignes,
                        Progres             *progres,
                        GAsyncReadyCallback  callback,
                        gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (repository, NULL, callback, user_data);
  Importation *self = g_new0 (Importation, 1);
  GError *error = NULL;

  self->progres = g_object_ref (progres);
  g_task_set_task_data (task, self, importation_free);
  if (!begin_import (&self->operation, repository, lignes, &error) ||
      !operation_prepare (&self->operation, &error))
    {
      g_task_return_error (task, error);
      return;
    }

  g_signal_connect_object (repository, "closing", G_CALLBACK (progres_cancel), progres,
                           G_CONNECT_SWAPPED);
  tranches_run (progres, import_step, import_end, g_steal_pointer (&task));
}

/**
 * annuaires_import_finish:
 *
 * Returns: %FALSE as annuaires_import(), or with %G_IO_ERROR_CANCELLED
 */
gboolean
annuaires_import_finish (Repository    *repository,
                         GAsyncResult  *result,
                         GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, repository), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

typedef struct
{
  char *tri;
  Fiche *fiche;
} Rang;

static void
rang_clear (gpointer data)
{
  g_free (((Rang *) data)->tri);
}

static gint
compare_rangs (gconstpointer a,
               gconstpointer b)
{
  return g_strcmp0 (((const Rang *) a)->tri, ((const Rang *) b)->tri);
}

static char *
make_sort_key (Fiche *fiche)
{
  g_autofree char *nom = NULL;

  if (JALONS_IS_COLLECTIVITE (fiche))
    return recherche_collation (JALONS_COLLECTIVITE (fiche)->nom);

  nom = g_strjoin (" ", JALONS_AGENT (fiche)->nom != NULL ? JALONS_AGENT (fiche)->nom : "",
                   JALONS_AGENT (fiche)->prenom, NULL);
  return recherche_collation (nom);
}

static GBytes *
export_contacts (Repository  *repository,
                 GError     **error)
{
  g_autoptr (ContactsIndex) index = contacts_index_new (repository, error);
  g_autoptr (GPtrArray) contacts = NULL;
  g_autoptr (GPtrArray) employeurs = NULL;

  if (index == NULL)
    return NULL;
  contacts = contacts_index_list (index, &employeurs);

  return annuaire_csv_write (TYPE_CONTACT, contacts, employeurs);
}

/**
 * annuaires_export:
 * @type: %TYPE_AGENT, %TYPE_COLLECTIVITE or %TYPE_CONTACT
 *
 * Writes a directory as a table, in the order of the names, without who is in a discreet dossier and
 * without what only the conseillers may read. Contacts come in the order of their employers.
 *
 * Returns: (transfer full) (nullable): the file
 */
GBytes *
annuaires_export (Repository  *repository,
                  GType        type,
                  GError     **error)
{
  g_autoptr (GPtrArray) fiches = NULL;
  g_autoptr (GPtrArray) triees = g_ptr_array_new ();
  g_autoptr (GArray) rangs = g_array_new (FALSE, FALSE, sizeof (Rang));

  if (type == TYPE_CONTACT)
    return export_contacts (repository, error);
  fiches = repository_list (repository, type, error);
  if (fiches == NULL)
    return NULL;
  g_array_set_clear_func (rangs, rang_clear);
  for (guint i = 0; i < fiches->len; i++)
    {
      const Rang rang = { make_sort_key (fiches->pdata[i]), fiches->pdata[i] };

      g_array_append_val (rangs, rang);
    }
  g_array_sort (rangs, compare_rangs);
  for (guint i = 0; i < rangs->len; i++)
    g_ptr_array_add (triees, g_array_index (rangs, Rang, i).fiche);

  return annuaire_csv_write (type, triees, NULL);
}
