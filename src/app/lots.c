/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/lots.h"

#include "app/dialogs.h"
#include "app/echange-actions.h"
#include "app/window-private.h"
#include "operations/dossiers-lot.h"
#include "operations/echanges.h"
#include "widgets/fichiers.h"

#include <glib/gi18n.h>

/* What is done to several dossiers at once, from the list that chose them. */

static Repository *
get_repository (GtkWidget *widget)
{
  return jalons_window_get_repository (JALONS_WINDOW (widget));
}

static void
tell (GtkWidget  *widget,
      const char *message,
      gboolean    annuler)
{
  gtk_widget_activate_action (widget, annuler ? "win.toast-undo" : "win.toast", "s", message);
}

static void
tell_error (GtkWidget    *widget,
            const GError *error)
{
  dialogs_show_error (GTK_WINDOW (widget), _("Nothing was changed"), error->message);
}

/**
 * lots_tell:
 * @page: a widget of the window, which has "win.toast-undo"
 * @fait: a sentence: what was done
 * @annuler: whether it can be undone
 * @refus: (element-type LotRefus): those that stay as they were
 *
 * Says what came of a change to several dossiers: in passing where all went well, dossier by dossier
 * and with the reasons otherwise.
 */
void
lots_tell (GtkWidget  *page,
           const char *fait,
           gboolean    annuler,
           GPtrArray  *refus)
{
  GtkRoot *root = gtk_widget_get_root (page);
  g_autoptr (GString) texte = g_string_new (NULL);
  g_autofree char *titre = NULL;

  if (annuler || refus->len == 0)
    tell (page, fait, annuler);
  if (refus->len == 0)
    return;

  titre = g_strdup_printf (ngettext ("%u dossier stays as it was", "%u dossiers stay as they were",
                                     refus->len), refus->len);
  if (annuler)
    g_string_append_printf (texte, "%s\n\n", fait);
  for (guint i = 0; i < refus->len; i++)
    {
      const LotRefus *un = refus->pdata[i];

      g_string_append (texte, i > 0 ? "\n" : "");
      g_string_append_printf (texte, _("%s: %s"), un->nom, un->raison);
    }
  dialogs_show_error (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, titre, texte->str);
}

static void
move_cb (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  g_autofree const char **dossiers = NULL;
  g_autoptr (GPtrArray) refus = NULL;
  g_autoptr (GError) error = NULL;
  const char *statut;
  gint n;

  g_variant_get (parameter, "(&s^a&s)", &statut, &dossiers);
  n = dossiers_lot_move (get_repository (widget), dossiers, statut, &refus, &error);
  if (n < 0)
    tell_error (widget, error);
  else
    {
      g_autofree char *fait =
        g_strdup_printf (ngettext ("%d dossier moved.", "%d dossiers moved.", (guint) n), n);

      lots_tell (widget, fait, n > 0, refus);
    }
}

static void
assign_cb (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  g_autofree const char **dossiers = NULL;
  g_autofree char *message = NULL;
  g_autoptr (GError) error = NULL;
  const char *conseiller;
  gint n;

  g_variant_get (parameter, "(&s^a&s)", &conseiller, &dossiers);
  n = dossiers_lot_assign (get_repository (widget), dossiers, conseiller, &error);
  if (n < 0)
    {
      tell_error (widget, error);
      return;
    }

  message = g_strdup_printf (ngettext ("%d dossier given to %s", "%d dossiers given to %s",
                                       (guint) n), n, conseiller);
  tell (widget, message, n > 0);
}

/* ", 2 passed over (this signature is not awaited)": each reason once. */
static void
tell_passed (GString   *texte,
             GPtrArray *refus)
{
  g_autoptr (GHashTable) dites = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < refus->len; i++)
    {
      const LotRefus *un = refus->pdata[i];
      guint n = 0;

      if (!g_hash_table_add (dites, un->raison))
        continue;
      for (guint j = i; j < refus->len; j++)
        n += g_str_equal (((LotRefus *) refus->pdata[j])->raison, un->raison);
      g_string_append_c (texte, ' ');
      g_string_append_printf (texte, ngettext ("%u dossier passed over: %s.",
                                               "%u dossiers passed over: %s.", n), n, un->raison);
    }
}

static void
sign_cb (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  g_autofree const char **parties = NULL;
  g_autofree const char **dossiers = NULL;
  g_autoptr (GPtrArray) refus = NULL;
  g_autoptr (GString) fait = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  gint64 le;
  gint n;

  g_variant_get (parameter, "(^a&s^a&sx)", &parties, &dossiers, &le);
  n = dossiers_lot_sign (get_repository (widget), dossiers, parties, le, &refus, &error);
  if (n < 0)
    {
      tell_error (widget, error);
      return;
    }

  g_string_append_printf (fait, ngettext ("%d signature noted.", "%d signatures noted.", (guint) n),
                          n);
  tell_passed (fait, refus);
  tell (widget, fait->str, n > 0);
}

/* Export */

typedef struct
{
  GtkWidget *window;
  char **refs;
} Export;

static void
export_free (Export *self)
{
  g_object_unref (self->window);
  g_strfreev (self->refs);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Export, export_free)

static void
file_chosen_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      data)
{
  g_autoptr (Export) self = data;
  g_autofree char *path = fichiers_choose_path_finish (result, NULL);

  /* The base may have been locked while the file was being chosen. */
  if (path != NULL && get_repository (self->window) != NULL)
    echange_export (self->window, (const char * const *) self->refs, path);
}

static void
export_cb (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  g_autofree const char **dossiers = g_variant_get_strv (parameter, NULL);
  g_autofree char *nom = NULL;
  g_autoptr (Export) self = g_new0 (Export, 1);
  g_autoptr (GError) error = NULL;

  self->window = g_object_ref (widget);
  self->refs = dossiers_lot_references (get_repository (widget), dossiers, &error);
  if (self->refs == NULL)
    {
      tell_error (widget, error);
      return;
    }
  if (*self->refs == NULL)
    return;

  nom = self->refs[1] == NULL ? g_strdup_printf ("%s.json", self->refs[0])
                              : g_strdup ("dossiers.json");
  fichiers_choose_save_async (GTK_WINDOW (widget), _("Export, in clear"), nom,
                              NULL, file_chosen_cb, g_steal_pointer (&self));
}

/**
 * lots_class_add_actions:
 * @widget_class: of the window
 *
 * Installs "win.move-selection" and "win.assign-selection" (what to set, uuids), "win.sign-selection"
 * (parties, uuids, day) and "win.export-selection" (uuids).
 */
void
lots_class_add_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.move-selection", "(sas)", move_cb);
  gtk_widget_class_install_action (widget_class, "win.assign-selection", "(sas)", assign_cb);
  gtk_widget_class_install_action (widget_class, "win.sign-selection", "(asasx)", sign_cb);
  gtk_widget_class_install_action (widget_class, "win.export-selection", "as", export_cb);
}
