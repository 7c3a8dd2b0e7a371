/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/fiche-rows.h"

#include "widgets/date-entry.h"

#include <glib/gi18n.h>

#define CHAMP "jalons-champ"
#define DATE "jalons-date"

static const CodeLibelle oui_non[] = {
  { "1", N_("Yes") },
  { "0", N_("No") },
  { NULL, NULL },
};

static const CodeLibelle *
get_codes (const Champ *champ)
{
  return champ->type == CHAMP_BOOLEEN ? oui_non : champ->codes;
}

static GtkWidget *
create_combo (const Champ *champ)
{
  GtkStringList *lignes = gtk_string_list_new (NULL);
  GtkWidget *row = adw_combo_row_new ();

  gtk_string_list_append (lignes, _("Not known"));
  for (const CodeLibelle *code = get_codes (champ); code->code != NULL; code++)
    gtk_string_list_append (lignes, _(code->libelle));
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (lignes));
  g_object_unref (lignes);

  return row;
}

static GtkWidget *
create_date (void)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *date = date_entry_new ();

  gtk_widget_set_valign (date, GTK_ALIGN_CENTER);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), date);
  g_object_set_data (G_OBJECT (row), DATE, date);

  return row;
}

/**
 * fiche_row_new:
 * @champ: a field: text, code, boolean or date
 *
 * Returns: (transfer floating): its row, empty
 */
GtkWidget *
fiche_row_new (const Champ *champ)
{
  GtkWidget *row;

  if (champ->type == CHAMP_CODE || champ->type == CHAMP_BOOLEEN)
    {
      row = create_combo (champ);
    }
  else if (champ->type == CHAMP_DATE)
    {
      row = create_date ();
      gtk_accessible_update_property (GTK_ACCESSIBLE (g_object_get_data (G_OBJECT (row), DATE)),
                                      GTK_ACCESSIBLE_PROPERTY_LABEL, _(champ->libelle), -1);
    }
  else
    {
      row = adw_entry_row_new ();
      adw_entry_row_set_show_apply_button (ADW_ENTRY_ROW (row), TRUE);
    }

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _(champ->libelle));
  g_object_set_data (G_OBJECT (row), CHAMP, (gpointer) champ);

  return row;
}

/**
 * fiche_row_get_champ:
 *
 * Returns: the field of a row
 */
const Champ *
fiche_row_get_champ (GtkWidget *row)
{
  return g_object_get_data (G_OBJECT (row), CHAMP);
}

static const char *
get_value (Fiche       *fiche,
           const Champ *champ)
{
  if (champ->type != CHAMP_BOOLEEN)
    return fiche_get_texte (fiche, champ);
  if (fiche_get_nombre (fiche, champ) == CHAMP_ABSENT)
    return NULL;

  return fiche_get_nombre (fiche, champ) != 0 ? "1" : "0";
}

static void
load_combo (AdwComboRow *row,
            const Champ *champ,
            const char  *valeur)
{
  guint rang = 1;

  for (const CodeLibelle *code = get_codes (champ); code->code != NULL; code++, rang++)
    if (g_strcmp0 (code->code, valeur) == 0)
      {
        adw_combo_row_set_selected (row, rang);
        return;
      }

  adw_combo_row_set_selected (row, 0);
}

/**
 * fiche_row_load:
 * @fiche: a record
 *
 * Shows what the record holds; a row that says it already is left alone.
 */
void
fiche_row_load (GtkWidget *row,
                Fiche     *fiche)
{
  const Champ *champ = fiche_row_get_champ (row);
  const char *valeur;

  if (ADW_IS_COMBO_ROW (row))
    {
      load_combo (ADW_COMBO_ROW (row), champ, get_value (fiche, champ));
      return;
    }
  if (!ADW_IS_ENTRY_ROW (row))
    {
      date_entry_set_jour (JALONS_DATE_ENTRY (g_object_get_data (G_OBJECT (row), DATE)),
                           fiche_get_nombre (fiche, champ));
      return;
    }

  valeur = fiche_get_texte (fiche, champ) != NULL ? fiche_get_texte (fiche, champ) : "";
  if (g_strcmp0 (gtk_editable_get_text (GTK_EDITABLE (row)), valeur) != 0)
    gtk_editable_set_text (GTK_EDITABLE (row), valeur);
}

static void
store_combo (AdwComboRow *row,
             const Champ *champ,
             Fiche       *copie)
{
  const guint rang = adw_combo_row_get_selected (row);
  const char *code = rang > 0 ? get_codes (champ)[rang - 1].code : NULL;

  if (champ->type != CHAMP_BOOLEEN)
    fiche_set_texte (copie, champ, code);
  else
    fiche_set_nombre (copie, champ, code != NULL ? *code - '0' : CHAMP_ABSENT);
}

/**
 * fiche_row_store:
 * @copie: a copy of the record
 *
 * Writes what the row says into the copy; a day that cannot be read changes nothing.
 */
void
fiche_row_store (GtkWidget *row,
                 Fiche     *copie)
{
  const Champ *champ = fiche_row_get_champ (row);

  if (ADW_IS_COMBO_ROW (row))
    {
      store_combo (ADW_COMBO_ROW (row), champ, copie);
    }
  else if (ADW_IS_ENTRY_ROW (row))
    {
      const char *texte = gtk_editable_get_text (GTK_EDITABLE (row));

      fiche_set_texte (copie, champ, *texte != '\0' ? texte : NULL);
    }
  else
    {
      DateEntry *date = JALONS_DATE_ENTRY (g_object_get_data (G_OBJECT (row), DATE));

      if (date_entry_is_valid (date))
        fiche_set_nombre (copie, champ, date_entry_get_jour (date));
    }
}

/**
 * fiche_row_connect:
 * @callback: called with @object alone when the user has changed the row
 * @object: a #GObject
 *
 * Tells when a row is to be saved.
 */
void
fiche_row_connect (GtkWidget *row,
                   GCallback  callback,
                   gpointer   object)
{
  if (ADW_IS_COMBO_ROW (row))
    g_signal_connect_object (row, "notify::selected", callback, object, G_CONNECT_SWAPPED);
  else if (ADW_IS_ENTRY_ROW (row))
    g_signal_connect_object (row, "apply", callback, object, G_CONNECT_SWAPPED);
  else
    g_signal_connect_object (g_object_get_data (G_OBJECT (row), DATE), "notify::jour", callback,
                             object, G_CONNECT_SWAPPED);
}
