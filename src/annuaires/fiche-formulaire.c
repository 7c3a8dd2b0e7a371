/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "annuaires/fiche-formulaire.h"

#include "operations/annuaires.h"
#include "widgets/fiche-rows.h"

#include <glib/gi18n.h>

typedef struct
{
  Repository *repository;
  Fiche *fiche;
  GPtrArray *rows; /* which the list owns */
  FicheSaved saved;
  GWeakRef object;
} Saisie;

static void
saisie_free (gpointer data)
{
  Saisie *self = data;

  g_object_unref (self->repository);
  g_object_unref (self->fiche);
  g_ptr_array_unref (self->rows);
  g_weak_ref_clear (&self->object);
  g_free (self);
}

static gboolean
save (gpointer   data,
      GError   **error)
{
  Saisie *self = data;
  g_autoptr (GObject) object = NULL;

  for (guint i = 0; i < self->rows->len; i++)
    fiche_row_store (self->rows->pdata[i], self->fiche);
  if (!annuaires_save (self->repository, self->fiche, error))
    return FALSE;

  object = g_weak_ref_get (&self->object);
  if (object != NULL)
    self->saved (self->fiche, object);

  return TRUE;
}

static GtkWidget *
create_rows (Saisie             *self,
             const char * const *champs)
{
  GtkWidget *liste = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (liste), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (liste, "boxed-list");
  for (guint i = 0; champs[i] != NULL; i++)
    {
      GtkWidget *row = fiche_row_new (fiche_table_find (fiche_get_table (self->fiche), champs[i]));

      if (ADW_IS_ENTRY_ROW (row))
        adw_entry_row_set_show_apply_button (ADW_ENTRY_ROW (row), FALSE);
      fiche_row_load (row, self->fiche);
      gtk_list_box_append (GTK_LIST_BOX (liste), row);
      g_ptr_array_add (self->rows, row);
    }

  return liste;
}

/**
 * fiche_formulaire_new:
 * @parent: a widget of the window below
 * @fiche: (transfer none): a new record of a directory, or a copy of one
 * @champs: (array zero-terminated=1): the fields that the form asks for
 * @saved: called once it is saved, while @object is alive
 *
 * Returns: (transfer none): a form that saves the record, to be presented
 */
FormulaireWindow *
fiche_formulaire_new (GtkWidget          *parent,
                      Repository         *repository,
                      Fiche              *fiche,
                      const char         *titre,
                      const char * const *champs,
                      FicheSaved          saved,
                      GObject            *object)
{
  FormulaireWindow *window = formulaire_window_new (parent, titre, _("_Save"));
  Saisie *self = g_new0 (Saisie, 1);

  self->repository = g_object_ref (repository);
  self->fiche = g_object_ref (fiche);
  self->rows = g_ptr_array_new ();
  self->saved = saved;
  g_weak_ref_init (&self->object, object);
  formulaire_window_add_widget (window, create_rows (self, champs));
  formulaire_window_set_validate (window, save, self, saisie_free);

  return window;
}
