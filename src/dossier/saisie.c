/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dossier/saisie.h"

#include "base/jour.h"
#include "widgets/date-entry.h"

/**
 * saisie_new:
 * @page: a widget of the window, which tells what was done
 * @code: (nullable): what the form is about
 *
 * Returns: (transfer full): for a form of the dossier that is shown
 */
Saisie *
saisie_new (GtkWidget      *page,
            DossierCourant *courant,
            const char     *code)
{
  Saisie *self = g_new0 (Saisie, 1);
  GtkRoot *root = gtk_widget_get_root (page);

  /* The window stays: a row or a button may be made again by what the form does. */
  self->page = g_object_ref (root != NULL ? GTK_WIDGET (root) : page);
  self->courant = g_object_ref (courant);
  self->dossier = g_strdup (dossier_courant_get_uuid (courant));
  self->code = g_strdup (code);

  return self;
}

/**
 * saisie_free:
 * @data: (transfer full): a #Saisie
 */
void
saisie_free (gpointer data)
{
  Saisie *self = data;

  g_object_unref (self->page);
  g_object_unref (self->courant);
  g_free (self->dossier);
  g_free (self->code);
  g_free (self);
}

/**
 * saisie_get_repository:
 *
 * Returns: (transfer none): the base
 */
Repository *
saisie_get_repository (Saisie *self)
{
  return dossier_courant_get_repository (self->courant);
}

/**
 * saisie_present:
 * @validate: (nullable): what its button does
 * @self: (transfer full): freed with the form
 *
 * Shows a form.
 *
 * Returns: (transfer none): the form
 */
GtkWindow *
saisie_present (FormulaireWindow   *window,
                FormulaireValidate  validate,
                Saisie             *self)
{
  GtkWidget *champs[] = { self->nom, self->choix, self->date, self->texte };

  formulaire_window_set_validate (window, validate, self, saisie_free);
  gtk_window_present (GTK_WINDOW (window));
  /* The keyboard is where one types, not on "Cancel". */
  for (guint i = 0; i < G_N_ELEMENTS (champs); i++)
    if (champs[i] != NULL && gtk_widget_child_focus (champs[i], GTK_DIR_TAB_FORWARD))
      break;

  return GTK_WINDOW (window);
}

/**
 * saisie_add_date:
 * @jour: a day, today where it is %CHAMP_ABSENT
 *
 * Returns: (transfer none): a date of the form
 */
GtkWidget *
saisie_add_date (FormulaireWindow *window,
                 const char       *label,
                 gint64            jour)
{
  GtkWidget *date = date_entry_new ();

  date_entry_set_jour (JALONS_DATE_ENTRY (date), jour != CHAMP_ABSENT ? jour : jour_today ());
  formulaire_window_add_field (window, label, date);

  return date;
}

/**
 * saisie_add_entry:
 * @texte: (nullable): what it says at first
 *
 * Returns: (transfer none): a line of text of the form
 */
GtkWidget *
saisie_add_entry (FormulaireWindow *window,
                  const char       *label,
                  const char       *texte)
{
  GtkWidget *entry = gtk_entry_new ();

  gtk_editable_set_text (GTK_EDITABLE (entry), texte != NULL ? texte : "");
  formulaire_window_add_field (window, label, entry);

  return entry;
}

/**
 * saisie_get_text:
 *
 * Returns: (transfer none) (nullable): what is typed in a line, NULL for nothing
 */
const char *
saisie_get_text (GtkWidget *entry)
{
  const char *texte = gtk_editable_get_text (GTK_EDITABLE (entry));

  return *texte != '\0' ? texte : NULL;
}
