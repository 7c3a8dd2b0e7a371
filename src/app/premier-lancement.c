/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/premier-lancement.h"

#include "app/creation.h"
#include "app/phrase-fields.h"
#include "operations/bases.h"
#include "widgets/classe.h"
#include "widgets/rangee-layout.h"
#include "widgets/tab-bin.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#define PERIODE_PROGRES_MS 120

struct _PremierLancement
{
  GtkWidget parent_instance;

  GPtrArray *centres;
  GPtrArray *choix;
  GCancellable *travail;
  guint progres_timer;
  gboolean demonstration;

  GtkWidget *boite;
  GtkWidget *liste_centres;
  GtkWidget *pas_centre;
  GtkWidget *pas_phrase;
  GtkWidget *nom;
  PhraseFields *phrase;
  GtkWidget *formulaire;
  GtkWidget *reste;
  GtkWidget *erreur;
  GtkWidget *progres;
  GtkWidget *essayer;
  GtkWidget *ouvrir;
};

enum
{
  SIGNAL_OPEN_REQUESTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PremierLancement, premier_lancement, GTK_TYPE_WIDGET)

static const CentreChoix *
get_centre (PremierLancement *self)
{
  for (guint i = 0; i < self->choix->len; i++)
    if (gtk_check_button_get_active (g_ptr_array_index (self->choix, i)))
      return g_ptr_array_index (self->centres, i);

  return NULL;
}

static char *
get_nom (PremierLancement *self)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->nom))));
}

/* What is left to do, in the order of the page; NULL when all is done. */
static const char *
get_reste (PremierLancement *self)
{
  g_autofree char *nom = get_nom (self);

  if (get_centre (self) == NULL)
    return _("Choose your centre");
  if (*nom == '\0')
    return _("Write your name");
  if (!phrase_fields_is_solid (self->phrase))
    return _("Choose a passphrase that is solid enough");
  if (!phrase_fields_is_twice (self->phrase))
    return _("Write the same passphrase a second time");

  return NULL;
}

/* A step shows its number, then a tick. */
static void
show_pas (GtkWidget  *pas,
          const char *numero,
          gboolean    fait)
{
  gtk_label_set_text (GTK_LABEL (pas), fait ? "✓" : numero);
  classe_set (pas, "done", fait);
}

static void
update (PremierLancement *self)
{
  const char *reste = get_reste (self);
  const gboolean busy = self->travail != NULL;

  show_pas (self->pas_centre, "1", get_centre (self) != NULL);
  show_pas (self->pas_phrase, "2", get_centre (self) != NULL && reste == NULL);
  gtk_label_set_text (GTK_LABEL (self->reste), busy || reste == NULL ? "" : reste);
  gtk_widget_set_sensitive (self->ouvrir, reste == NULL && !busy);
  gtk_widget_set_sensitive (self->formulaire, !busy);
  gtk_widget_set_sensitive (self->essayer, !busy);
  gtk_widget_set_visible (self->progres, busy);
}

static void
changed_cb (PremierLancement *self)
{
  gtk_widget_set_visible (self->erreur, FALSE);
  update (self);
}

/* Making a base */

static gboolean
pulse_cb (gpointer data)
{
  gtk_progress_bar_pulse (GTK_PROGRESS_BAR (JALONS_PREMIER_LANCEMENT (data)->progres));

  return G_SOURCE_CONTINUE;
}

static void
set_busy (PremierLancement *self,
          const char       *texte)
{
  g_clear_handle_id (&self->progres_timer, g_source_remove);
  g_clear_object (&self->travail);
  if (texte != NULL)
    {
      self->travail = g_cancellable_new ();
      self->progres_timer = g_timeout_add (PERIODE_PROGRES_MS, pulse_cb, self);
      gtk_progress_bar_set_text (GTK_PROGRESS_BAR (self->progres), texte);
    }
  update (self);
}

static void
made_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  g_autoptr (PremierLancement) self = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = creation_finish (result, &error);

  if (self->travail == NULL)
    return;

  set_busy (self, NULL);
  if (path != NULL)
    {
      g_signal_emit (self, signals[SIGNAL_OPEN_REQUESTED], 0, path,
                     self->demonstration ? NULL : phrase_fields_get_phrase (self->phrase));
      return;
    }

  gtk_label_set_text (GTK_LABEL (self->erreur), error->message);
  gtk_widget_set_visible (self->erreur, TRUE);
}

static void
try_cb (PremierLancement *self)
{
  g_autofree char *path = bases_get_demo_path ();

  self->demonstration = TRUE;
  set_busy (self, _("Making the example dossiers…"));
  creation_make_demo_async (path, self->travail, made_cb, g_object_ref (self));
}

static void
create_cb (PremierLancement *self)
{
  const CentreChoix *centre = get_centre (self);
  g_autofree char *path = bases_get_default_path ();
  g_autofree char *nom = get_nom (self);

  if (get_reste (self) != NULL || self->travail != NULL)
    return;

  self->demonstration = FALSE;
  set_busy (self, _("Making your base…"));
  creation_make_base_async (path, centre->code, nom, phrase_fields_get_phrase (self->phrase),
                            self->travail, made_cb, g_object_ref (self));
}

/* Construction */

static void
add_centre (PremierLancement  *self,
            const CentreChoix *centre)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *choix = gtk_check_button_new ();
  g_autofree char *nom = g_markup_escape_text (centre->nom, -1);
  g_autofree char *prestations = g_markup_escape_text (centre->prestations, -1);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), nom);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), prestations);
  if (self->choix->len > 0)
    gtk_check_button_set_group (GTK_CHECK_BUTTON (choix), g_ptr_array_index (self->choix, 0));
  gtk_widget_set_valign (choix, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (choix), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  centre->nom, -1);
  g_signal_connect_object (choix, "toggled", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), choix);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), choix);
  gtk_list_box_append (GTK_LIST_BOX (self->liste_centres), row);
  g_ptr_array_add (self->choix, choix);
}

static void
premier_lancement_dispose (GObject *object)
{
  PremierLancement *self = JALONS_PREMIER_LANCEMENT (object);

  g_clear_handle_id (&self->progres_timer, g_source_remove);
  g_clear_object (&self->travail);
  gtk_widget_dispose_template (GTK_WIDGET (self), JALONS_TYPE_PREMIER_LANCEMENT);
  g_clear_pointer (&self->choix, g_ptr_array_unref);
  g_clear_pointer (&self->centres, g_ptr_array_unref);

  G_OBJECT_CLASS (premier_lancement_parent_class)->dispose (object);
}

#define BIND(child) gtk_widget_class_bind_template_child (widget_class, PremierLancement, child)

static void
premier_lancement_class_init (PremierLancementClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = premier_lancement_dispose;

  signals[SIGNAL_OPEN_REQUESTED] =
    g_signal_new ("open-requested", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                  NULL, G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/fr/jalons/Jalons/app/premier-lancement.ui");
  BIND (boite);
  BIND (liste_centres);
  BIND (pas_centre);
  BIND (pas_phrase);
  BIND (nom);
  BIND (phrase);
  BIND (formulaire);
  BIND (reste);
  BIND (erreur);
  BIND (progres);
  BIND (essayer);
  BIND (ouvrir);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, try_cb);
  gtk_widget_class_bind_template_callback (widget_class, create_cb);
}

static void
premier_lancement_init (PremierLancement *self)
{
  g_type_ensure (JALONS_TYPE_PHRASE_FIELDS);
  g_type_ensure (JALONS_TYPE_TAB_BIN);
  g_type_ensure (TYPE_RANGEE_LAYOUT);
  self->choix = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));

  self->centres = bases_list_centres ();
  for (guint i = 0; i < self->centres->len; i++)
    add_centre (self, g_ptr_array_index (self->centres, i));
  update (self);
}

/**
 * premier_lancement_new:
 *
 * Returns: the page of a first run
 */
GtkWidget *
premier_lancement_new (void)
{
  return g_object_new (JALONS_TYPE_PREMIER_LANCEMENT, NULL);
}
