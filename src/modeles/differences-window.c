/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "modeles/differences-window.h"

#include "documents/comparaison.h"
#include "widgets/carte.h"

#include <glib/gi18n.h>

/* What differs between two templates, line by line, with the lines around. */

#define AUTOUR 2

typedef struct
{
  GtkWidget *boite;
  char **avant;
  char **apres;
  Comparaison *comparaison;
} Differences;

static void
add_line (Differences *self,
          const char  *signe,
          const char  *ligne,
          const char  *classe)
{
  g_autofree char *texte = g_strdup_printf ("%s %s", signe, ligne);
  GtkWidget *label = carte_texte_new (texte, "monospace");

  gtk_widget_add_css_class (label, "ligne");
  gtk_widget_add_css_class (label, classe);
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_widget_set_can_focus (label, FALSE);
  gtk_box_append (GTK_BOX (self->boite), label);
}

static gboolean
is_in (GArray *etendues,
       guint   ligne)
{
  for (guint i = 0; i < etendues->len; i++)
    {
      const Etendue *etendue = &g_array_index (etendues, Etendue, i);

      if (ligne >= etendue->debut && ligne < etendue->fin)
        return TRUE;
    }

  return FALSE;
}

/* Whether something changes within a few lines of the pair of lines, which are the same. */
static gboolean
is_near (Differences *self,
         guint        a,
         guint        b)
{
  for (guint i = 0; i <= AUTOUR; i++)
    if (is_in (self->comparaison->otes, a + i) || is_in (self->comparaison->ajoutes, b + i) ||
        (a >= i && is_in (self->comparaison->otes, a - i)) ||
        (b >= i && is_in (self->comparaison->ajoutes, b - i)))
      return TRUE;

  return FALSE;
}

static void
fill (Differences *self)
{
  gboolean passe = FALSE;
  guint a = 0, b = 0;

  while (self->avant[a] != NULL || self->apres[b] != NULL)
    {
      if (self->avant[a] != NULL && is_in (self->comparaison->otes, a))
        {
          add_line (self, "−", self->avant[a++], "otee");
          passe = FALSE;
        }
      else if (self->apres[b] != NULL && is_in (self->comparaison->ajoutes, b))
        {
          add_line (self, "+", self->apres[b++], "ajoutee");
          passe = FALSE;
        }
      else
        {
          if (is_near (self, a, b))
            add_line (self, " ", self->avant[a], "pareille");
          else if (!passe)
            add_line (self, " ", "⋯", "pareille");
          passe = !is_near (self, a, b);
          a++;
          b++;
        }
    }
}

static guint
count_lines (GArray *etendues)
{
  guint n = 0;

  for (guint i = 0; i < etendues->len; i++)
    n += g_array_index (etendues, Etendue, i).fin - g_array_index (etendues, Etendue, i).debut;

  return n;
}

static char *
describe (Differences *self)
{
  const guint otees = count_lines (self->comparaison->otes);
  const guint ajoutees = count_lines (self->comparaison->ajoutes);
  g_autofree char *moins = g_strdup_printf (ngettext ("%u line of Jalons taken out",
                                                      "%u lines of Jalons taken out", otees),
                                            otees);
  g_autofree char *plus = g_strdup_printf (ngettext ("%u line of the centre added",
                                                     "%u lines of the centre added", ajoutees),
                                           ajoutees);

  if (otees + ajoutees == 0)
    return g_strdup (_("The two texts are the same."));
  return g_strdup_printf ("%s · %s", moins, plus);
}

static GtkWidget *
create_content (Differences *self)
{
  GtkWidget *contenu = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *defilement = gtk_scrolled_window_new ();
  g_autofree char *resume = describe (self);
  GtkWidget *label = carte_texte_new (resume, "secondary");

  self->boite = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_add_css_class (self->boite, "differences");
  fill (self);
  gtk_widget_add_css_class (label, "page-margins");
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (defilement), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (defilement), self->boite);
  gtk_accessible_update_property (GTK_ACCESSIBLE (defilement), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("What differs from the template of Jalons"), -1);
  gtk_widget_set_vexpand (defilement, TRUE);
  gtk_box_append (GTK_BOX (contenu), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (contenu), label);
  gtk_box_append (GTK_BOX (contenu), defilement);

  return contenu;
}

static gboolean
escape_cb (GtkWidget *widget,
           GVariant  *arguments,
           gpointer   data)
{
  gtk_window_close (GTK_WINDOW (widget));

  return GDK_EVENT_STOP;
}

/**
 * differences_window_present:
 * @parent: a widget of the window it belongs to
 * @titre: which template
 * @avant: the text that is shipped
 * @apres: that of the centre
 *
 * Shows what differs.
 */
void
differences_window_present (GtkWidget  *parent,
                            const char *titre,
                            const char *avant,
                            const char *apres)
{
  g_auto (GStrv) lignes_avant = g_strsplit (avant, "\n", -1);
  g_auto (GStrv) lignes_apres = g_strsplit (apres, "\n", -1);
  g_autoptr (Comparaison) comparaison =
    comparaison_new_lignes ((const char * const *) lignes_avant,
                            (const char * const *) lignes_apres);
  Differences self = { NULL, lignes_avant, lignes_apres, comparaison };
  GtkWidget *window = g_object_new (ADW_TYPE_WINDOW, "modal", TRUE, "title", titre, "transient-for",
                                    gtk_widget_get_root (parent), "default-width", 760,
                                    "default-height", 620, NULL);
  GtkEventController *touches = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_add_shortcut (
    GTK_SHORTCUT_CONTROLLER (touches),
    gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Escape, 0),
                      gtk_callback_action_new (escape_cb, NULL, NULL)));
  gtk_widget_add_controller (window, touches);
  adw_window_set_content (ADW_WINDOW (window), create_content (&self));
  gtk_window_present (GTK_WINDOW (window));
}
