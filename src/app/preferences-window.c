/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/preferences-window.h"

#include "app/mots-personnels.h"
#include "app/preferences.h"
#include "operations/agendas.h"
#include "widgets/fichiers.h"
#include "widgets/first-fit.h"
#include "widgets/frappe-vue.h"
#include "widgets/noms.h"
#include "widgets/orthographe.h"

#include <glib/gi18n.h>

#define PREMIERE_HEURE 6

struct _PreferencesWindow
{
  AdwWindow parent_instance;

  Repository *repository;
  gboolean loading;
  GPtrArray *mots; /* the rows of the words, which their group owns */

  AdwViewStack *pages;
  GtkWidget *couleurs;
  GtkWidget *densite;
  GtkWidget *depart;
  GtkWidget *groupe_agenda;
  GtkWidget *agenda_debut;
  GtkWidget *delai;
  GtkWidget *sommeil;
  GtkWidget *ecran;
  GtkWidget *annonce_entretiens;
  GtkWidget *avance;
  GtkWidget *annonce_echeances;
  GtkWidget *annonce_rappels;
  GtkWidget *groupe_ecriture;
  GtkWidget *orthographe;
  GtkWidget *typographie;
  GtkWidget *groupe_mots;
  GtkWidget *mot;
  GtkWidget *dossier;
  GtkWidget *dossier_oublier;
  GtkWidget *groupe_sauvegarde;
  GtkWidget *sauvegarde;
  GtkWidget *derniere;
};

G_DEFINE_FINAL_TYPE (PreferencesWindow, preferences_window, ADW_TYPE_WINDOW)

/* A setting of the machine, and its values in the order of its row. */
typedef struct
{
  const char *cle;
  gsize row; /* in the structure */
  guint n;
  const char *textes[3];
  int nombres[6];
} Choix;

#define ROW(nom) G_STRUCT_OFFSET (PreferencesWindow, nom)

static const Choix choix[] = {
  { "color-scheme", ROW (couleurs), 3, { "system", "light", "dark" }, { 0 } },
  { "density", ROW (densite), 2, { "comfortable", "dense" }, { 0 } },
  { "start-place", ROW (depart), 3, { "dossiers", "agenda", "last" }, { 0 } },
  { "lock-delay", ROW (delai), 6, { NULL }, { 1, 2, 5, 10, 15, 30 } },
  { "notify-before", ROW (avance), 5, { NULL }, { 5, 10, 15, 30, 60 } },
  { "backup-days", ROW (sauvegarde), 5, { NULL }, { 0, 1, 7, 14, 30 } },
};

static const struct
{
  const char *cle;
  gsize row;
} bascules[] = {
  { "lock-on-sleep", ROW (sommeil) },
  { "lock-on-screen", ROW (ecran) },
  { "notify-entretiens", ROW (annonce_entretiens) },
  { "notify-echeances", ROW (annonce_echeances) },
  { "notify-rappels", ROW (annonce_rappels) },
};

/* A number that is none of those of the row, written by hand, shows as the next one. */
static gboolean
value_to_place (GValue   *value,
                GVariant *variant,
                gpointer  data)
{
  const Choix *ligne = data;
  guint place = 0;

  if (ligne->textes[0] != NULL)
    while (place + 1 < ligne->n &&
           !g_str_equal (ligne->textes[place], g_variant_get_string (variant, NULL)))
      place++;
  else
    while (place + 1 < ligne->n && ligne->nombres[place] < g_variant_get_int32 (variant))
      place++;
  g_value_set_uint (value, place);

  return TRUE;
}

static GVariant *
place_to_value (const GValue       *value,
                const GVariantType *type,
                gpointer            data)
{
  const Choix *ligne = data;
  const guint place = g_value_get_uint (value);

  if (place >= ligne->n)
    return NULL;

  return ligne->textes[0] != NULL ? g_variant_new_string (ligne->textes[place])
                                  : g_variant_new_int32 (ligne->nombres[place]);
}

static void
bind_settings (PreferencesWindow *self)
{
  GSettings *settings = preferences_get ();

  if (settings == NULL)
    return;

  for (guint i = 0; i < G_N_ELEMENTS (choix); i++)
    g_settings_bind_with_mapping (settings, choix[i].cle,
                                  G_STRUCT_MEMBER (gpointer, self, choix[i].row), "selected",
                                  G_SETTINGS_BIND_DEFAULT, value_to_place, place_to_value,
                                  (gpointer) &choix[i], NULL);
  for (guint i = 0; i < G_N_ELEMENTS (bascules); i++)
    g_settings_bind (settings, bascules[i].cle, G_STRUCT_MEMBER (gpointer, self, bascules[i].row),
                     "active", G_SETTINGS_BIND_DEFAULT);
}

/* What the base keeps */

static void
tell_error (PreferencesWindow *self,
            const GError      *error)
{
  GtkWindow *window = gtk_window_get_transient_for (GTK_WINDOW (self));

  if (error != NULL && window != NULL)
    gtk_widget_activate_action (GTK_WIDGET (window), "win.error", "s", error->message);
}

static void
debut_cb (PreferencesWindow *self)
{
  g_autoptr (GError) error = NULL;

  if (self->loading)
    return;

  agendas_set_debut (self->repository,
                     PREMIERE_HEURE +
                       (gint) adw_combo_row_get_selected (ADW_COMBO_ROW (self->agenda_debut)),
                     &error);
  tell_error (self, error);
}

static void
orthographe_cb (PreferencesWindow *self)
{
  if (!self->loading)
    orthographe_set_active (orthographe_get_default (),
                            gtk_switch_get_active (GTK_SWITCH (self->orthographe)));
}

static void
typographie_cb (PreferencesWindow *self)
{
  g_autoptr (GError) error = NULL;

  if (self->loading)
    return;

  mots_personnels_set_frappe (self->repository,
                              gtk_switch_get_active (GTK_SWITCH (self->typographie)), &error);
  tell_error (self, error);
}

/* Words */

static void
forget_word_cb (GtkWidget *button)
{
  GtkWidget *row = gtk_widget_get_ancestor (button, ADW_TYPE_ACTION_ROW);
  g_autofree char *mot = g_strdup (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)));

  orthographe_forget (orthographe_get_default (), mot);
}

static void
add_word_row (PreferencesWindow *self,
              const char        *mot)
{
  g_autofree char *nom = g_strdup_printf (_("Take away “%s”"), mot);
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button = gtk_button_new_from_icon_name ("corbeille-symbolic");

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), mot);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, nom);
  g_signal_connect (button, "clicked", G_CALLBACK (forget_word_cb), NULL);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  noms_set_from_tooltips (row);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self->groupe_mots), row);
  g_ptr_array_add (self->mots, row);
}

static void
show_words (PreferencesWindow *self)
{
  g_autofree char *texte = orthographe_get_words (orthographe_get_default ());
  g_auto (GStrv) mots = g_strsplit (texte, "\n", -1);

  for (guint i = 0; i < self->mots->len; i++)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self->groupe_mots), self->mots->pdata[i]);
  g_ptr_array_set_size (self->mots, 0);
  for (char **mot = mots; *mot != NULL; mot++)
    if (**mot != '\0')
      add_word_row (self, *mot);
}

/* Learnt or forgotten, here or in a text. */
static void
spelling_changed_cb (PreferencesWindow *self)
{
  show_words (self);
  self->loading = TRUE;
  gtk_switch_set_active (GTK_SWITCH (self->orthographe),
                         orthographe_get_active (orthographe_get_default ()));
  self->loading = FALSE;
}

static void
add_word_cb (PreferencesWindow *self)
{
  g_autofree char *mot = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->mot)));

  g_strstrip (mot);
  gtk_editable_set_text (GTK_EDITABLE (self->mot), "");
  if (*mot != '\0')
    orthographe_learn (orthographe_get_default (), mot);
}

/* Files */

static void
show_folder (PreferencesWindow *self)
{
  g_autofree char *dossier = g_settings_get_string (preferences_get (), "export-folder");

  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->dossier),
                               *dossier != '\0' ? dossier : _("The one that the desktop proposes"));
  gtk_widget_set_visible (self->dossier_oublier, *dossier != '\0');
}

static void
folder_chosen_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      data)
{
  g_autoptr (PreferencesWindow) self = data;
  g_autofree char *dossier = fichiers_choose_path_finish (result, NULL);

  if (dossier != NULL)
    g_settings_set_string (preferences_get (), "export-folder", dossier);
}

static void
choose_folder_cb (PreferencesWindow *self)
{
  fichiers_choose_folder_async (GTK_WINDOW (self), _("Folder of the Exports"), NULL,
                                folder_chosen_cb, g_object_ref (self));
}

static void
forget_folder_cb (PreferencesWindow *self)
{
  g_settings_reset (preferences_get (), "export-folder");
}

/* Class */

static void
preferences_window_dispose (GObject *object)
{
  PreferencesWindow *self = JALONS_PREFERENCES_WINDOW (object);

  self->loading = TRUE;
  g_clear_object (&self->repository);
  g_clear_pointer (&self->mots, g_ptr_array_unref);

  G_OBJECT_CLASS (preferences_window_parent_class)->dispose (object);
}

static void
bind_rows (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, PreferencesWindow, couleurs);
  gtk_widget_class_bind_template_child (widget_class, PreferencesWindow, densite);
  gtk_widget_class_bind_template_child (widget_class, PreferencesWindow, depart);
  gtk_widget_class_bind_template_child (widget_class, PreferencesWindow, groupe_agenda);
  gtk_widget_class_bind_template_child (widget_class, PreferencesWindow, agenda_debut);
  gtk_widget_class_bind_template_child (widget_class, PreferencesWindow, delai);
  gtk_widget_class_bind_template_child (widget_class, PreferencesWindow, sommeil);
  gtk_widget_class_bind_template_child (widget_class, PreferencesWindow, ecran);
  gtk_widget_class_bind_template_child (widget_class, PreferencesWindow, annonce_entretiens);
  gtk_widget_class_bind_template_child (widget_class, PreferencesWindow, avance);
  gtk_widget_class_bind_template_child (widget_class, PreferencesWindow, annonce_echeances);
  gtk_widget_class_bind_template_child (widget_class, PreferencesWindow, annonce_rappels);
  gtk_widget_class_bind_template_child (widget_class, PreferencesWindow, groupe_ecriture);
  gtk_widget_class_bind_template_child (widget_class, PreferencesWindow, orthographe);
  gtk_widget_class_bind_template_child (widget_class, PreferencesWindow, typographie);
  gtk_widget_class_bind_template_child (widget_class, PreferencesWindow, groupe_mots);
  gtk_widget_class_bind_template_child (widget_class, PreferencesWindow, mot);
  gtk_widget_class_bind_template_child (widget_class, PreferencesWindow, dossier);
  gtk_widget_class_bind_template_child (widget_class, PreferencesWindow, dossier_oublier);
  gtk_widget_class_bind_template_child (widget_class, PreferencesWindow, groupe_sauvegarde);
  gtk_widget_class_bind_template_child (widget_class, PreferencesWindow, sauvegarde);
  gtk_widget_class_bind_template_child (widget_class, PreferencesWindow, derniere);
}

static void
preferences_window_class_init (PreferencesWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = preferences_window_dispose;

  g_type_ensure (JALONS_TYPE_FIRST_FIT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/fr/jalons/Jalons/app/preferences-window.ui");
  bind_rows (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, add_word_cb);
  gtk_widget_class_bind_template_callback (widget_class, choose_folder_cb);
  gtk_widget_class_bind_template_callback (widget_class, forget_folder_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
preferences_window_init (PreferencesWindow *self)
{
  self->mots = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  noms_set_from_tooltips (GTK_WIDGET (self));
  bind_settings (self);
  if (preferences_get () == NULL)
    return;

  g_signal_connect_object (preferences_get (), "changed::export-folder", G_CALLBACK (show_folder),
                           self, G_CONNECT_SWAPPED);
  show_folder (self);
}

static void
show_base (PreferencesWindow *self)
{
  const gboolean modifiable = self->repository != NULL && repository_is_writable (self->repository);
  g_autofree char *derniere = NULL;

  gtk_widget_set_sensitive (self->groupe_agenda, modifiable);
  gtk_widget_set_sensitive (self->groupe_ecriture, modifiable);
  gtk_widget_set_sensitive (self->groupe_mots, modifiable);
  gtk_widget_set_visible (self->derniere, self->repository != NULL);
  if (self->repository == NULL)
    return;

  derniere = preferences_format_backup (self->repository);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->derniere), derniere);
  self->loading = TRUE;
  adw_combo_row_set_selected (ADW_COMBO_ROW (self->agenda_debut),
                              (guint) CLAMP (agendas_get_debut (self->repository) - PREMIERE_HEURE,
                                             0, 4));
  gtk_switch_set_active (GTK_SWITCH (self->typographie), frappe_vue_get_active ());
  self->loading = FALSE;
  spelling_changed_cb (self);
  g_signal_connect_object (self->agenda_debut, "notify::selected", G_CALLBACK (debut_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->typographie, "notify::active", G_CALLBACK (typographie_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->orthographe, "notify::active", G_CALLBACK (orthographe_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (orthographe_get_default (), "changed", G_CALLBACK (spelling_changed_cb),
                           self, G_CONNECT_SWAPPED);
}

/**
 * preferences_window_new:
 * @repository: (nullable): the base that is open; without it, only what is of the machine can be
 *   changed
 *
 * Returns: the preferences
 */
GtkWidget *
preferences_window_new (Repository *repository)
{
  PreferencesWindow *self = g_object_new (JALONS_TYPE_PREFERENCES_WINDOW, NULL);

  if (repository != NULL)
    self->repository = g_object_ref (repository);
  show_base (self);

  return GTK_WIDGET (self);
}
